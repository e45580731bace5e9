import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const offersQuery = (subscription: string) =>
  queryOptions({
    queryKey: ['offers', subscription],
    queryFn: () =>
      body(api.GET('/v1/subscriptions/{subscription}/offers', { params: { path: { subscription } } })),
  });

export const customerOffersQuery = (customer: string) =>
  queryOptions({
    queryKey: ['offers', customer],
    queryFn: () => body(api.GET('/v1/customers/{customer}/offers', { params: { path: { customer } } })),
  });
