import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Owed, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { PayButton } from '@portal/parts/PayButton';
import { owedQuery, payOwed } from '@portal/queries/owed';
import { owedTitle, owedWords } from '@portal/words/owed';
import { PAY_BY_TRANSFER } from '@portal/words/transfer';
import { OwedByTransfer, transferable } from './ByTransfer';

interface PastDueNoticeProps {
  readonly session: Session;
  /** Whether it can be paid by card here. */
  readonly payable: boolean;
  /** What can be used until it is paid. */
  readonly meanwhile: string;
  /** What else a person can do about it. */
  readonly action: ReactNode;
}

/** What is overdue: how much, why it could not be collected, what comes next, and ways to pay it. */
export function PastDueNotice(props: PastDueNoticeProps) {
  const { data } = useQuery(owedQuery(props.session.customer.id));
  return (
    <>
      {(data ?? [])
        .filter(({ overdue }) => overdue !== undefined)
        .map((owed, index) => (
          <PastDue
            key={owed.open.currency}
            owed={owed}
            {...props}
            meanwhile={index > 0 ? '' : props.meanwhile}
          />
        ))}
    </>
  );
}

function PastDue({
  owed,
  session,
  payable,
  meanwhile,
  action,
}: PastDueNoticeProps & { readonly owed: Owed }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Notice
        tone="danger"
        title={owedTitle(owed)}
        action={
          <Row gap={12} align="start">
            {payable && !isPending(owed) ? (
              <PayButton open={owed.open} pay={(open) => payOwed(session.customer.id, open)} />
            ) : null}
            {transferable(owed).length === 0 ? null : (
              <Action kind="secondary" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {PAY_BY_TRANSFER}
              </Action>
            )}
            {action}
          </Row>
        }
      >
        <p>{owedWords(owed, session)}</p>
        {meanwhile === '' ? null : <p>{meanwhile}</p>}
      </Notice>
      {isOpen ? <OwedByTransfer owed={owed} /> : null}
    </>
  );
}

/** The bank is still to say how a payment ended. */
const isPending = (owed: Owed): boolean => owed.documents.some((one) => one.payment_pending);
