import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirmQuote, type Outcome } from '@shared/api/client';
import type { Quote } from '@shared/api/types';
import { goAway } from '@portal/parts/away';
import { attemptKey } from './attempt';
import { quoteQuery, showConfirmed } from './queries';

interface Handlers {
  readonly onFresh: (fresh: Quote) => void;
}

/** Confirms a quote once, however often it is asked to. What is answered is shown at once; that it is confirmed is seen by who shows it. */
export function useConfirmation(quote: Quote, { onFresh }: Handlers) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => confirmQuote(quote.id, attemptKey(quote.id)),
    onSuccess: (outcome: Outcome) => {
      switch (outcome.kind) {
        case 'changed':
          showConfirmed(client, quote, outcome.confirmation);
          return;
        case 'checking':
          if (outcome.url !== undefined) {
            goAway(outcome.url);
            return;
          }
          client.setQueryData(quoteQuery(quote.id).queryKey, { ...quote, state: 'checking' });
          return;
        case 'declined':
          client.setQueryData(quoteQuery(quote.id).queryKey, {
            ...quote,
            state: 'failed',
            declined: { code: outcome.code, ...cardOf(quote) },
          });
          return;
        case 'stale':
          client.setQueryData(quoteQuery(outcome.fresh.id).queryKey, outcome.fresh);
          onFresh(outcome.fresh);
          return;
      }
    },
  });
}

/** That which was charged. */
const cardOf = ({ payment: { method } }: Quote) => (method === undefined ? {} : { method });
