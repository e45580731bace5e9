import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { Usage } from '@shared/api/types';

const SECONDS = 1000;

/** A period's usage; without a day the running one, which is asked for again and again while it is looked at. */
export const usageQuery = (subscription: string, period?: string) =>
  queryOptions({
    queryKey: ['usage', subscription, period ?? 'running'],
    queryFn: () =>
      body(
        api.GET('/v1/subscriptions/{subscription}/usage', {
          params: { path: { subscription }, query: period === undefined ? {} : { period } },
        }),
      ),
    staleTime: 2 * SECONDS,
    ...(period === undefined ? { refetchInterval: 5 * SECONDS } : {}),
  });

type Rule = Usage['rule'];

/** In major units; null removes it. */
export function setBudget(subscription: string, amount: string | null): Promise<Rule> {
  return body(
    api.PATCH('/v1/subscriptions/{subscription}/budget', {
      params: { path: { subscription } },
      body: { amount },
    }),
  );
}

export function setStop(subscription: string, at: Rule['stop']): Promise<Rule> {
  return body(
    api.PATCH('/v1/subscriptions/{subscription}/stop', { params: { path: { subscription } }, body: { at } }),
  );
}

/** Where a charge's days are to be had as a file. */
export function csvOf(subscription: string, charge: string, period: string): string {
  return `/v1/subscriptions/${subscription}/usage-csv?charge=${charge}&period=${period}`;
}
