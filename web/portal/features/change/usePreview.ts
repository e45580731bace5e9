import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Quote, RequestedQuote } from '@shared/api/types';
import { createQuote, quoteQuery } from './queries';

/** As long as somebody goes on typing or pressing, nothing is asked. */
const PAUSE_MS = 400;

/** Well below the time for which a quote holds. */
const FRESH_MS = 5 * 60 * 1000;

export interface Preview {
  /** The last answer, which may be to what was staged before. */
  readonly shown: Quote | undefined;
  /** The answer to exactly what is staged. */
  readonly quote: Quote | undefined;
  readonly error: Error | undefined;
  readonly asked: boolean;
}

/** What comes of what is staged, asked of the server whenever it has changed; nothing while nothing is staged. */
export function usePreview(request: RequestedQuote | undefined): Preview {
  const client = useQueryClient();
  const wanted = request === undefined ? '' : JSON.stringify(request);
  const [asked] = useDebouncedValue(wanted, PAUSE_MS);
  const query = useQuery({
    queryKey: ['preview', asked],
    queryFn:
      request === undefined
        ? skipToken
        : async () => {
            const quote = await createQuote(request);
            client.setQueryData(quoteQuery(quote.id).queryKey, quote);
            return quote;
          },
    enabled: asked !== '' && asked === wanted,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: FRESH_MS,
    refetchOnWindowFocus: false,
  });
  const settled = asked === wanted && !query.isPlaceholderData && !query.isFetching;
  return {
    shown: wanted === '' ? undefined : query.data,
    quote: settled && wanted !== '' && !query.isError ? query.data : undefined,
    error: settled && wanted !== '' ? (query.error ?? undefined) : undefined,
    asked: wanted !== '',
  };
}
