import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Quote, Session } from '@shared/api/types';
import { quoteQuery, ReviewScreen } from '@portal/features/change';
import { firstStagedBy, stagedBy } from '@portal/features/offers';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { confirmWords } from '@portal/words/confirm';
import { Card } from '@shared/ui/Card';
import { Page } from '@portal/app/frame/Page';
import * as pages from '@portal/words/pages';
import { REVIEW } from '@portal/words/review';
import { EDIT_SUBSCRIPTION } from '@portal/words/subscriptions';

interface ReviewPageProps {
  readonly session: Session;
  readonly quote: string;
}

export function ReviewPage({ session, quote }: ReviewPageProps) {
  const [, navigate] = useLocation();
  const { data } = useQuery(quoteQuery(quote));
  const back = wayBack(data);
  const { data: subscription } = useQuery({
    ...subscriptionQuery(data?.subscription ?? ''),
    enabled: back.edits,
  });
  const staged =
    back.edits && data !== undefined && subscription !== undefined
      ? stagedBy(data.request, subscription)
      : data === undefined
        ? undefined
        : firstStagedBy(data.request);
  return (
    <Page
      title={data === undefined ? pages.REVIEW_CHANGE : confirmWords(data, session.layout).title}
      back={back}
      width="medium"
    >
      <Card title={REVIEW} titleUnseen>
        <ReviewScreen
          quote={quote}
          session={session}
          onBack={() => navigate(back.to, { state: staged })}
          onFresh={(fresh) => navigate(`/review/${fresh}`, { replace: true })}
          onConfirmed={(confirmed) => navigate(`/?done=${confirmed}`, { replace: true })}
          onOtherPlan={(subscription) => navigate(`/plans/${subscription}`)}
          onOtherCard={(declined) => navigate(`/setup/${declined.subscription ?? ''}?quote=${declined.id}`)}
        />
      </Card>
    </Page>
  );
}

interface WayBack {
  readonly to: string;
  readonly name: string;
  /** Whether what was staged is staged there again. */
  readonly edits: boolean;
}

/** To the tiles for another plan alone, else to where all of it is edited. */
function wayBack(quote: Quote | undefined): WayBack {
  const subscription = quote?.subscription ?? '';
  const change = quote?.request.change;
  if (change !== undefined && Object.keys(change).some((key) => key !== 'plan' && key !== 'interval')) {
    return { to: `/edit/${subscription}`, name: EDIT_SUBSCRIPTION, edits: true };
  }
  const first = quote?.request.subscribe;
  if (first !== undefined) {
    return first.quantity === undefined
      ? { to: '/plans', name: pages.CHOOSE_PLAN, edits: false }
      : { to: `/plans/new/${first.plan}`, name: pages.SET_UP_PLAN, edits: false };
  }
  return quote?.verb === 'change'
    ? { to: `/plans/${subscription}`, name: pages.CHANGE_PLAN, edits: false }
    : { to: '/', name: pages.BILLING_AND_USAGE, edits: false };
}
