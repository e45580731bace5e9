import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Confirmation, Quote, Subscription } from '@shared/api/types';
import { outcomeOf } from '@portal/features/change';
import { Action } from '@shared/ui/Action';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { useVerb } from './useVerb';

interface DoneNoticeProps {
  readonly quote: Quote;
  /** The subscription as it is now. */
  readonly subscription: Subscription | undefined;
}

/** What the confirmation did, on the overview one returns to. */
export function DoneNotice({ quote, subscription }: DoneNoticeProps) {
  if (quote.result === undefined) {
    return null;
  }
  return subscription !== undefined && tellsSchedule(quote, subscription) ? (
    <Scheduled quote={quote} result={quote.result} subscription={subscription} />
  ) : (
    <Told quote={quote} result={quote.result} action={<Paper document={quote.result.document} />} />
  );
}

interface ToldProps {
  readonly quote: Quote;
  readonly result: Confirmation;
  readonly action: ReactNode;
}

function Told({ quote, result, action }: ToldProps) {
  const words = outcomeOf(quote.told);
  return (
    <Notice tone="positive" title={words.title} action={action}>
      <p>{`${words.more} ${sentence(quote, result)}`.trim()}</p>
    </Notice>
  );
}

type ScheduledProps = Omit<ToldProps, 'action'> & { readonly subscription: Subscription };

/** What is scheduled is said here only, so that the way to stop it is here too. */
function Scheduled({ quote, result, subscription }: ScheduledProps) {
  const { ask, busy, error } = useVerb(subscription);
  const undo = (
    <Action kind="secondary" busy={busy} onClick={() => ask({ undo: {} })}>
      Undo
    </Action>
  );
  return (
    <>
      <Told quote={quote} result={result} action={subscription.actions.undo.allowed ? undo : null} />
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}

/** Whether what the quote scheduled is what is scheduled still. */
export function tellsSchedule(quote: Quote | undefined, { id, scheduled }: Subscription): boolean {
  const result = quote?.result;
  return (
    result?.outcome === 'scheduled' &&
    result.subscription.id === id &&
    scheduled !== undefined &&
    result.subscription.scheduled?.kind === scheduled.kind &&
    result.subscription.scheduled.date === scheduled.date
  );
}

function Paper({ document }: { readonly document: Confirmation['document'] }) {
  const [, navigate] = useLocation();
  return document === undefined ? null : (
    <Action kind="secondary" onClick={() => navigate(`/invoices/${document.id}`)}>
      {document.kind === 'invoice' ? 'See invoice' : 'See credit note'}
    </Action>
  );
}

function sentence(quote: Quote, { receipt, document, subscription }: Confirmation): string {
  const paid =
    receipt === undefined
      ? unpaid(document)
      : `${formatMoney(receipt.amount)} was paid with ${receipt.method.brand} •••• ${receipt.method.last4}.`;
  const next = subscription.next_billing;
  return next === undefined || quote.verb === 'cancel'
    ? paid
    : `${paid} Next invoice: ${formatDay(next.date)}.`;
}

function unpaid(document: Confirmation['document']): string {
  return document === undefined || document.kind === 'credit_note' || isNothing(document.due)
    ? 'Nothing was charged today.'
    : `An invoice of ${formatMoney(document.due)} was issued and is open.`;
}
