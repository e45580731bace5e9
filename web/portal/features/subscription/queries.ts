import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const subscriptionsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['subscriptions', customer],
    queryFn: async () => {
      const page = await body(
        api.GET('/v1/customers/{customer}/subscriptions', { params: { path: { customer } } }),
      );
      return page.data;
    },
  });

export const subscriptionQuery = (subscription: string) =>
  queryOptions({
    queryKey: ['subscription', subscription],
    queryFn: () => body(api.GET('/v1/subscriptions/{subscription}', { params: { path: { subscription } } })),
  });

export const entitlementsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['entitlements', customer],
    queryFn: () => body(api.GET('/v1/customers/{customer}/entitlements', { params: { path: { customer } } })),
  });
