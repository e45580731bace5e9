import type { ReactNode } from 'react';
import { ApiProblem } from '@shared/api/problem';
import type { Offers, Quote, Session } from '@shared/api/types';
import { StagedEffect, usePreview, useQuote } from '@portal/features/change';
import { firstRequest, FirstPlan, type Staged } from '@portal/features/offers';
import { Action } from '@shared/ui/Action';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { isAboutCode, whyRefused } from '@portal/words/coupons';
import { REVIEW_PLAN } from '@portal/words/offers';

interface StartPlanProps {
  readonly session: Session;
  readonly offers: Offers;
  readonly staged: Staged;
  readonly choosing: boolean;
  readonly onStage: (staged: Staged) => void;
  readonly onQuoted: (quote: Quote) => void;
  /** Billing details are asked for first. */
  readonly onDetails: () => void;
  /** Where the button stands. */
  readonly bar: (button: ReactNode) => ReactNode;
}

/** A first plan with what is ordered by number, and what the server says of it as one types. */
export function StartPlan({
  session,
  offers,
  staged,
  choosing,
  onStage,
  onQuoted,
  onDetails,
  bar,
}: StartPlanProps) {
  const request = firstRequest(session.customer.id, staged);
  const preview = usePreview(request);
  const wrong = isAboutCode(preview.error) ? preview.error : undefined;
  const asking = useQuote(onQuoted);
  const ask = () =>
    preview.quote === undefined
      ? asking.mutate(request, {
          onError: (error) => {
            if (error instanceof ApiProblem && error.code === 'billing_details_required') {
              onDetails();
            }
          },
        })
      : onQuoted(preview.quote);
  return (
    <FirstPlan
      offers={offers}
      staged={staged}
      onStage={onStage}
      choosing={choosing}
      refused={wrong === undefined ? '' : whyRefused(wrong)}
      actions={
        <>
          <StagedEffect preview={preview} />
          {asking.isError ? <ProblemNotice error={asking.error} /> : null}
          {bar(
            <Action disabled={wrong !== undefined} busy={asking.isPending} onClick={ask}>
              {REVIEW_PLAN}
            </Action>,
          )}
        </>
      }
    />
  );
}
