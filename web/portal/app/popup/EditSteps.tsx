import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '@shared/api/problem';
import type { Offers, Quote, Subscription } from '@shared/api/types';
import { StagedEffect, usePreview, useQuote } from '@portal/features/change';
import {
  ChangePlan,
  changeRequest,
  differs,
  EditSubscription,
  offersQuery,
  type Staged,
  tierOrFrequencyDiffers,
  unchanged,
} from '@portal/features/offers';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Action } from '@shared/ui/Action';
import { Loaded } from '@portal/parts/Loaded';
import { NoCardsHere } from '@portal/parts/NoCardsHere';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { isAboutCode, whyRefused } from '@portal/words/coupons';
import * as words from '@portal/words/offers';
import { BySales } from './BySales';
import css from './steps.module.css';
import type { Step, StepProps } from './steps';

interface EditStepProps extends StepProps {
  readonly step: Extract<Step, { at: 'edit' | 'plan' }>;
}

/** The plan and its add-ons, staged. */
export function EditStep({ session, go, step }: EditStepProps) {
  return (
    <Editable subscription={step.subscription}>
      {(subscription, offers) => (
        <Editing subscription={subscription} offers={offers} session={session} go={go} step={step} />
      )}
    </Editable>
  );
}

interface EditingProps extends EditStepProps {
  readonly subscription: Subscription;
  readonly offers: Offers;
}

function Editing({ subscription, offers, session, go, step }: EditingProps) {
  const staged = step.staged ?? unchanged(subscription);
  const ready = differs(staged, subscription);
  const preview = usePreview(ready ? changeRequest(staged, subscription) : undefined);
  const wrong = isAboutCode(preview.error) ? preview.error : undefined;
  return (
    <EditSubscription
      subscription={subscription}
      offers={offers}
      staged={staged}
      onStage={(next) => go({ ...step, staged: next }, true)}
      onChangePlan={() => go({ at: 'plan', subscription: subscription.id, staged })}
      refused={wrong === undefined ? '' : whyRefused(wrong)}
      actions={
        <>
          <NoCardsHere session={session} />
          <StagedEffect preview={preview} />
          <Ask
            session={session}
            go={go}
            subscription={subscription}
            staged={staged}
            label={words.REVIEW_CHANGES}
            ready={ready && wrong === undefined}
            previewed={preview.quote}
          />
        </>
      }
    />
  );
}

/** Frequency and tier, staged; `Update` leads to the review. */
export function ChangePlanStep({ session, go, step }: EditStepProps) {
  return (
    <Editable subscription={step.subscription}>
      {(subscription, offers) => {
        const staged = step.staged ?? unchanged(subscription);
        return (
          <ChangePlan
            subscription={subscription}
            offers={offers}
            staged={staged}
            onStage={(next) => go({ ...step, staged: next }, true)}
            actions={
              <>
                <NoCardsHere session={session} />
                <BySales
                  offers={offers}
                  onAsk={(plan) => go({ at: 'sales', subscription: subscription.id, plan })}
                />
                <Ask
                  session={session}
                  go={go}
                  subscription={subscription}
                  staged={staged}
                  label={words.UPDATE}
                  ready={tierOrFrequencyDiffers(staged, subscription)}
                />
              </>
            }
          />
        );
      }}
    </Editable>
  );
}

interface EditableProps {
  readonly subscription: string;
  readonly children: (subscription: Subscription, offers: Offers) => ReactNode;
}

function Editable({ subscription, children }: EditableProps) {
  const known = useQuery(subscriptionQuery(subscription));
  const offers = useQuery(offersQuery(subscription));
  return (
    <Loaded query={known} heights={[56, 56, 56, 48]}>
      {(one) => (
        <Loaded query={offers} heights={[56, 56, 48]}>
          {(offered) => children(one, offered)}
        </Loaded>
      )}
    </Loaded>
  );
}

interface AskProps extends StepProps {
  readonly subscription: Subscription;
  readonly staged: Staged;
  readonly label: string;
  readonly ready: boolean;
  /** The quote of exactly this, where there is one already. */
  readonly previewed?: Quote | undefined;
}

/** Asks for the quote of what is staged, unless it is there. A refusal is said here; missing billing details are asked for. */
function Ask({ go, subscription, staged, label, ready, previewed }: AskProps) {
  const id = subscription.id;
  const review = (quote: Quote) => go({ at: 'review', subscription: id, staged, quote: quote.id });
  const asking = useQuote(review);
  const ask = () =>
    previewed === undefined
      ? asking.mutate(changeRequest(staged, subscription), {
          onError: (error) => {
            if (error instanceof ApiProblem && error.code === 'billing_details_required') {
              go({ at: 'setup', subscription: id, staged });
            }
          },
        })
      : review(previewed);
  return (
    <>
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
      <div className={css.bar}>
        <Action disabled={!ready} busy={asking.isPending} onClick={ask}>
          {label}
        </Action>
      </div>
    </>
  );
}
