import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Confirmation, Quote, Subscription } from '@shared/api/types';
import { useIssued } from '@portal/features/change';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { proofWords } from '@portal/words/cancelling';
import { UNDO } from '@portal/words/common';
import { seeWords } from '@portal/words/documents';
import { outcomeOf, receiptWords } from '@portal/words/outcome';
import { useVerb } from './useVerb';

interface DoneNoticeProps {
  readonly quote: Quote;
  /** The subscription as it is now. */
  readonly subscription: Subscription | undefined;
  readonly focused: boolean;
}

/** What the confirmation did, on the overview one returns to. */
export function DoneNotice({ quote, subscription, focused }: DoneNoticeProps) {
  if (quote.result === undefined) {
    return null;
  }
  return subscription !== undefined && tellsSchedule(quote, subscription) ? (
    <Scheduled quote={quote} result={quote.result} subscription={subscription} focused={focused} />
  ) : (
    <Told
      quote={quote}
      result={quote.result}
      action={<Paper document={quote.result.document} />}
      focused={focused}
    />
  );
}

interface ToldProps {
  readonly quote: Quote;
  readonly result: Confirmation;
  readonly action: ReactNode;
  readonly focused: boolean;
}

function Told({ quote, result, action, focused }: ToldProps) {
  const words = outcomeOf(quote.told);
  const issued = useIssued(result);
  return (
    <Notice tone="positive" title={words.title} action={action} focused={focused}>
      <p>{`${words.more} ${receiptWords(quote, result, issued)}`.trim()}</p>
      {quote.verb === 'cancel' ? <p>{proofWords(quote)}</p> : null}
    </Notice>
  );
}

type ScheduledProps = Omit<ToldProps, 'action'> & { readonly subscription: Subscription };

/** What is scheduled is said here only, so that the way to stop it is here too. */
function Scheduled({ quote, result, subscription, focused }: ScheduledProps) {
  const { ask, busy, error } = useVerb(subscription);
  const undo = (
    <Action kind="secondary" busy={busy} onClick={() => ask({ undo: {} })}>
      {UNDO}
    </Action>
  );
  return (
    <>
      <Told
        quote={quote}
        result={result}
        action={subscription.actions.undo.allowed ? undo : null}
        focused={focused}
      />
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
      {seeWords(document.kind)}
    </Action>
  );
}
