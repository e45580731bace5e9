import { useLocation } from 'wouter';
import type { RequestedQuote, Subscription } from '@shared/api/types';
import { useQuote } from '@portal/features/change';

export type Verb = Pick<RequestedQuote, 'cancel' | 'undo' | 'resume' | 'reactivate'>;

/** Asks for the quote of one verb and leads to its review; a refusal stays in `error`. */
export function useVerb({ id, customer }: Pick<Subscription, 'id' | 'customer'>) {
  const [, navigate] = useLocation();
  const asking = useQuote((quote) => navigate(`/review/${quote.id}`));
  return {
    ask: (verb: Verb) => asking.mutate({ customer, subscription: id, ...verb }),
    busy: asking.isPending,
    error: asking.error,
  };
}
