import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '@shared/api/types';
import { Notice } from '@shared/ui/Notice';
import { isPastDue, overdueTitle, overdueWords } from '@portal/words/documents';
import { documentsQuery } from './queries';

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
    <Notice tone="danger" title={overdueTitle(late, latest)} action={action}>
      <p>{overdueWords(latest, session)}</p>
    </Notice>
  );
}
