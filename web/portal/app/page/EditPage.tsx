import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { ApiProblem } from '@shared/api/problem';
import type { Offers, Subscription } from '@shared/api/types';
import { StagedEffect, usePreview, useQuote } from '@portal/features/change';
import {
  changeRequest,
  differs,
  EditSubscription,
  offersQuery,
  readStaged,
  unchanged,
} from '@portal/features/offers';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Row } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { Page } from '@portal/app/frame/Page';
import { isAboutCode, whyRefused } from '@portal/words/coupons';
import * as offersWords from '@portal/words/offers';
import * as pages from '@portal/words/pages';
import { EDIT_SUBSCRIPTION } from '@portal/words/subscriptions';

/** Quantities and add-ons, staged together. Another plan is chosen on its tile, and is staged with them. */
export function EditPage({ subscription }: { readonly subscription: string }) {
  const known = useQuery(subscriptionQuery(subscription));
  const offers = useQuery(offersQuery(subscription));
  return (
    <Page title={EDIT_SUBSCRIPTION} back={{ to: '/', name: pages.BILLING_AND_USAGE }} width="medium">
      <Card title={EDIT_SUBSCRIPTION} titleUnseen>
        <Loaded query={known} heights={[56, 56, 48]}>
          {(one) => (
            <Loaded query={offers} heights={[56, 48]}>
              {(offered) => <Editing subscription={one} offers={offered} />}
            </Loaded>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

interface EditingProps {
  readonly subscription: Subscription;
  readonly offers: Offers;
}

/** What is staged is kept in the history entry, so that a reload keeps it. */
function Editing({ subscription, offers }: EditingProps) {
  const [location, navigate] = useLocation();
  const staged = readStaged(useHistoryState()) ?? unchanged(subscription);
  const ready = differs(staged, subscription);
  const request = changeRequest(staged, subscription);
  const preview = usePreview(ready ? request : undefined);
  const wrong = isAboutCode(preview.error) ? preview.error : undefined;
  const asking = useQuote((quote) => navigate(`/review/${quote.id}`));
  const ask = () =>
    preview.quote === undefined
      ? asking.mutate(request, {
          onError: (error) => {
            if (error instanceof ApiProblem && error.code === 'billing_details_required') {
              navigate(`/setup/${subscription.id}`, { state: staged });
            }
          },
        })
      : navigate(`/review/${preview.quote.id}`);
  return (
    <EditSubscription
      subscription={subscription}
      offers={offers}
      staged={staged}
      onStage={(next) => navigate(location, { replace: true, state: next })}
      onChangePlan={() => navigate(`/plans/${subscription.id}`, { state: staged })}
      refused={wrong === undefined ? '' : whyRefused(wrong)}
      actions={
        <>
          <StagedEffect preview={preview} />
          {asking.isError ? <ProblemNotice error={asking.error} /> : null}
          <Row justify="end">
            <Action disabled={!ready || wrong !== undefined} busy={asking.isPending} onClick={ask}>
              {offersWords.REVIEW_CHANGES}
            </Action>
          </Row>
        </>
      }
    />
  );
}
