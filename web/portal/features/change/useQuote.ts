import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Quote } from '@shared/api/types';
import { createQuote, quoteQuery } from './queries';

/** Asks what a change would cost and hands the answer on; a refusal stays in `error`. */
export function useQuote(onQuoted: (quote: Quote) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createQuote,
    onSuccess: (quote) => {
      client.setQueryData(quoteQuery(quote.id).queryKey, quote);
      onQuoted(quote);
    },
  });
}
