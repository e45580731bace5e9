import { useQuery } from '@tanstack/react-query';
import type { Subscription } from '@shared/api/types';
import { chargesUsageQuery } from '@portal/queries/usage';
import { formatDay } from '@shared/words/dates';

interface NoInvoiceProps {
  readonly subscription: Pick<Subscription, 'id' | 'status' | 'scheduled'>;
  /** How much room there is: a paragraph of its own, a value beside its name, or a few words in a card. */
  readonly as: keyof typeof WORDS;
}

/** Where no invoice is foreseen: nothing will be billed, or nothing has been used yet. */
export function NoInvoice({ subscription: { id, status, scheduled }, as }: NoInvoiceProps) {
  const running = status === 'active';
  const { data } = useQuery({ ...chargesUsageQuery(id), enabled: running });
  const words = WORDS[as];
  if (!running || data === false) {
    return <>{words.none}</>;
  }
  return (
    <>
      {words.soFar}
      {data === true
        ? words.usage(scheduled?.kind === 'cancel' ? formatDay(scheduled.until) : undefined)
        : ''}
    </>
  );
}

const WORDS = {
  sentence: {
    none: 'No upcoming invoice.',
    soFar: 'Nothing to pay so far.',
    usage: (last?: string) => ` Usage${last === undefined ? '' : ` through ${last}`} may still be billed.`,
  },
  value: { none: 'None', soFar: 'None so far', usage: () => ', usage may still be billed' },
  card: { none: 'No upcoming invoice', soFar: 'No invoice so far', usage: () => '' },
};
