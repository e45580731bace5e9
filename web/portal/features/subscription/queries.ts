import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const entitlementsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['entitlements', customer],
    queryFn: () => body(api.GET('/v1/customers/{customer}/entitlements', { params: { path: { customer } } })),
  });
