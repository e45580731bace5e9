import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DocumentSummary, Session } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { Notice } from '@shared/ui/Notice';
import { takesCards } from '@portal/words/paying';
import { documentsQuery } from './queries';
import { documentName, isPastDue } from './words';

interface PastDueNoticeProps {
  readonly session: Session;
  /** What a person can do about it. */
  readonly action: ReactNode;
}

/** An invoice that could not be collected: how much, which one, and what to do. */
export function PastDueNotice({ session, action }: PastDueNoticeProps) {
  const { data } = useInfiniteQuery(documentsQuery(session.customer.id));
  const late = (data?.pages ?? [])
    .flatMap((page) => page.data)
    .filter((document) => isPastDue(document, session.today));
  const [latest] = late;
  if (latest === undefined) {
    return null;
  }
  return (
    <Notice tone="danger" title={titleOf(late, latest)} action={action}>
      <p>
        {documentName(latest)} of {formatDay(latest.date)} {wayOut(session)}
      </p>
    </Notice>
  );
}

function wayOut(session: Session): string {
  if (session.payment_notice !== undefined) {
    return `is open and cannot be paid in this portal. Contact ${session.tenant.name} if you do not know how to pay it.`;
  }
  return takesCards(session)
    ? 'could not be collected. With another card it is collected at once.'
    : `could not be collected. Contact ${session.tenant.name} to pay with another card.`;
}

function titleOf(late: readonly DocumentSummary[], latest: DocumentSummary): string {
  return late.length === 1
    ? `${formatMoney(latest.due)} is overdue`
    : `${late.length} invoices are overdue, the latest over ${formatMoney(latest.due)}`;
}
