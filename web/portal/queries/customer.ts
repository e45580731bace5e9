import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const customerQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customer', customer],
    queryFn: () => body(api.GET('/v1/customers/{customer}', { params: { path: { customer } } })),
  });
