import { useQuery } from '@tanstack/react-query';
import type { Subscription } from '@shared/api/types';
import { chargesUsageQuery } from '@portal/queries/usage';
import { NO_INVOICE, type Room } from '@portal/words/invoices';
import { formatDay } from '@shared/words/dates';

interface NoInvoiceProps {
  readonly subscription: Pick<Subscription, 'id' | 'status' | 'scheduled'>;
  readonly as: Room;
}

/** Where no invoice is foreseen: nothing will be billed, or nothing has been used yet. */
export function NoInvoice({ subscription: { id, status, scheduled }, as }: NoInvoiceProps) {
  const running = status === 'active';
  const { data } = useQuery({ ...chargesUsageQuery(id), enabled: running });
  const words = NO_INVOICE[as];
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
