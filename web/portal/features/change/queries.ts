import { queryOptions } from '@tanstack/react-query';
import { api, body, quoteRequest } from '@shared/api/client';
import type { Quote, RequestedQuote } from '@shared/api/types';

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
