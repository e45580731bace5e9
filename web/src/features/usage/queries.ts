import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';

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
