import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, body, quoteRequest } from '@shared/api/client';
import type { CancellationReasonCode, Confirmation, Quote, RequestedQuote } from '@shared/api/types';
import { showSubscription } from '@portal/queries/subscriptions';

const CHECK_EVERY_MS = 2000;

/** A quote; while its payment is being checked it asks again by itself. */
export const quoteQuery = (quote: string) =>
  queryOptions({
    queryKey: ['quote', quote],
    queryFn: () => body(api.GET('/v1/quotes/{quote}', { params: { path: { quote } } })),
    refetchInterval: (query) => (query.state.data?.state === 'checking' ? CHECK_EVERY_MS : false),
  });

export function createQuote(request: RequestedQuote): Promise<Quote> {
  return body(api.POST('/v1/quotes', { body: quoteRequest(request) }));
}

/** Why somebody cancelled, once they have. */
export function explainCancellation(quote: string, reason: CancellationReasonCode, comment: string) {
  return body(
    api.POST('/v1/quotes/{quote}/cancellation-reason', {
      params: { path: { quote } },
      body: { reason, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) },
    }),
  );
}

/** Shows what a confirmation answered: nobody sees the plan that was before. */
export function showConfirmed(client: QueryClient, quote: Quote, result: Confirmation): void {
  showSubscription(client, result.subscription);
  client.setQueryData(quoteQuery(quote.id).queryKey, { ...quote, state: 'confirmed', result });
}
