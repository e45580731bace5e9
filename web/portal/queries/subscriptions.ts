import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { Subscription } from '@shared/api/types';

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

/** Shows a subscription as an answer told it, before anybody has asked for it again. */
export function showSubscription(client: QueryClient, subscription: Subscription): void {
  const { id, customer } = subscription;
  client.setQueryData(subscriptionQuery(id).queryKey, subscription);
  client.setQueryData(subscriptionsQuery(customer).queryKey, (known) =>
    known === undefined || known.some((one) => one.id === id)
      ? known?.map((one) => (one.id === id ? subscription : one))
      : [...known, subscription],
  );
}
