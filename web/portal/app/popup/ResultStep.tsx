import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { Result, useQuote } from '@portal/features/change';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Action } from '@shared/ui/Action';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { DONE, UNDO } from '@portal/words/common';
import { seeWords } from '@portal/words/documents';
import css from './steps.module.css';
import type { Step, StepProps } from './steps';

interface ResultStepProps extends StepProps {
  readonly step: Extract<Step, { at: 'result' }>;
}

export function ResultStep({ session, go, step }: ResultStepProps) {
  const [, navigate] = useLocation();
  const { data: now } = useQuery({
    ...subscriptionQuery(step.subscription),
    enabled: step.subscription !== '',
  });
  const undoing = useQuote((quote) => go({ at: 'review', subscription: step.subscription, quote: quote.id }));
  const undo = () =>
    undoing.mutate({ customer: session.customer.id, subscription: step.subscription, undo: {} });
  return (
    <Result
      quote={step.quote}
      session={session}
      actions={({ document, outcome, subscription }) => (
        <>
          {undoing.isError ? <ProblemNotice error={undoing.error} /> : null}
          <div className={css.bar}>
            {outcome === 'scheduled' && now?.actions.undo.allowed === true ? (
              <Action kind="quiet" busy={undoing.isPending} onClick={undo}>
                {UNDO}
              </Action>
            ) : null}
            {document === undefined ? null : (
              <Action kind="secondary" onClick={() => navigate(`/invoices/${document.id}`)}>
                {seeWords(document.kind)}
              </Action>
            )}
            <Action onClick={() => go({ at: 'details', subscription: subscription.id })}>{DONE}</Action>
          </div>
        </>
      )}
    />
  );
}
