import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Confirmation, Quote, Subscription } from '@shared/api/types';
import { subscriptionQuery, subscriptionsQuery } from '@portal/queries/subscriptions';
import { quoteQuery, showConfirmed } from './queries';

const plan = (id: string, key: string) =>
  ({ id, customer: 'cus_1', plan: { key, name: key } }) as unknown as Subscription;
const quote = { id: 'quo_1', customer: 'cus_1', state: 'open' } as unknown as Quote;

function confirmed(known: readonly Subscription[] | undefined, subscription: Subscription): QueryClient {
  const client = new QueryClient();
  const { queryKey } = subscriptionsQuery('cus_1');
  if (known !== undefined) {
    client.setQueryData(queryKey, [...known]);
  }
  showConfirmed(client, quote, { subscription } as unknown as Confirmation);
  return client;
}

const listed = (client: QueryClient) =>
  client.getQueryData(subscriptionsQuery('cus_1').queryKey)?.map(({ id, plan: { key } }) => `${id} ${key}`);

describe('what a confirmation answered', () => {
  it('is shown at once, before anybody has asked again', () => {
    const client = confirmed([plan('sub_1', 'basic'), plan('sub_2', 'basic')], plan('sub_1', 'pro'));
    expect(listed(client)).toEqual(['sub_1 pro', 'sub_2 basic']);
    expect(client.getQueryData(subscriptionQuery('sub_1').queryKey)?.plan.key).toBe('pro');
    expect(client.getQueryData(quoteQuery('quo_1').queryKey)?.state).toBe('confirmed');
  });

  it('is shown also where it is the first plan, and nothing is made up where no list was asked for', () => {
    expect(listed(confirmed([], plan('sub_1', 'pro')))).toEqual(['sub_1 pro']);
    expect(listed(confirmed(undefined, plan('sub_1', 'pro')))).toBeUndefined();
  });
});
