import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { RequestedQuote, Session } from '@shared/api/types';
import { quoteQuery, useQuote } from '@portal/features/change';
import { changeRequest, firstRequest, readStaged } from '@portal/features/offers';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { Page } from '@portal/app/frame/Page';
import * as pages from '@portal/words/pages';
import { BillingSetup } from '@portal/app/shared/BillingSetup';
import { planOffers, planRequest, plansTitle } from './PlansPage';

interface SetupPageProps {
  readonly session: Session;
  readonly subscription?: string;
}

/** Billing details on the way to a paid plan. Leaving here changes nothing about the plan. */
export function SetupPage({ session, subscription }: SetupPageProps) {
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const declined = search.get('quote');
  const request = useRequest(session, subscription, search);
  const asking = useQuote((quote) => navigate(`/review/${quote.id}`));
  return (
    <Page
      title={pages.ENTER_DETAILS}
      lead={pages.SETUP_LEAD}
      back={{ to: `/plans/${subscription ?? ''}`, name: plansTitle(subscription) }}
      width="narrow"
    >
      <Card title={pages.BILLING_DETAILS} titleUnseen>
        <Stack>
          <BillingSetup
            session={session}
            anotherCard={declined !== null}
            busy={asking.isPending || request === undefined}
            onReady={() => {
              if (request !== undefined) {
                asking.mutate(request);
              }
            }}
          />
          {asking.isError ? <ProblemNotice error={asking.error} /> : null}
        </Stack>
      </Card>
    </Page>
  );
}

/** What to ask for once the details are there: the declined quote's request, what was staged, or the plan of the tile. */
function useRequest(
  session: Session,
  subscription: string | undefined,
  search: URLSearchParams,
): RequestedQuote | undefined {
  const declined = search.get('quote');
  const quote = useQuery({ ...quoteQuery(declined ?? ''), enabled: declined !== null });
  const offers = useQuery({ ...planOffers(session, subscription), enabled: declined === null });
  const staged = readStaged(useHistoryState());
  const known = useQuery({
    ...subscriptionQuery(subscription ?? ''),
    enabled: staged !== undefined && subscription !== undefined,
  });
  if (declined !== null) {
    return quote.data?.request;
  }
  if (staged !== undefined && subscription === undefined) {
    return firstRequest(session.customer.id, staged);
  }
  if (staged !== undefined) {
    return known.data === undefined ? undefined : changeRequest(staged, known.data);
  }
  const interval = offers.data?.intervals.find((one) => one === search.get('interval'));
  const plan = search.get('plan');
  return offers.data === undefined || interval === undefined || plan === null
    ? undefined
    : planRequest(session, offers.data, subscription, plan, interval);
}
