import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Owed, Session } from '@shared/api/types';
import { Row } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { PayButton } from '@portal/parts/PayButton';
import { owedQuery, payOwed } from '@portal/queries/owed';
import { owedTitle, owedWords } from '@portal/words/owed';

interface PastDueNoticeProps {
  readonly session: Session;
  /** Whether it can be paid by card here. */
  readonly payable: boolean;
  /** What can be used until it is paid. */
  readonly meanwhile: string;
  /** What else a person can do about it. */
  readonly action: ReactNode;
}

/** What is overdue: how much, why it could not be collected, what comes next, and a way to pay it. */
export function PastDueNotice({ session, payable, meanwhile, action }: PastDueNoticeProps) {
  const { data } = useQuery(owedQuery(session.customer.id));
  return (
    <>
      {(data ?? [])
        .filter(({ overdue }) => overdue !== undefined)
        .map((owed, index) => (
          <Notice
            key={owed.open.currency}
            tone="danger"
            title={owedTitle(owed)}
            action={
              <Row gap={12} align="start">
                {payable && !isPending(owed) ? (
                  <PayButton open={owed.open} pay={(open) => payOwed(session.customer.id, open)} />
                ) : null}
                {action}
              </Row>
            }
          >
            <p>{owedWords(owed, session)}</p>
            {index > 0 || meanwhile === '' ? null : <p>{meanwhile}</p>}
          </Notice>
        ))}
    </>
  );
}

/** The bank is still to say how a payment ended. */
const isPending = (owed: Owed): boolean => owed.documents.some((one) => one.payment_pending);
