import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { ApiProblem } from '@shared/api/problem';
import type { Interval, Offers, PlanOffer, RequestedQuote, Session } from '@shared/api/types';
import { useQuote } from '@portal/features/change';
import {
  customerOffersQuery,
  firstStaged,
  offersQuery,
  orderedOf,
  PlanTiles,
  readStaged,
  usualInterval,
  withTile,
} from '@portal/features/offers';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { NoCardsHere } from '@portal/parts/NoCardsHere';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { Page } from '@portal/app/frame/Page';
import * as pages from '@portal/words/pages';

interface PlansPageProps {
  readonly session: Session;
  /** Absent for a first plan. */
  readonly subscription?: string;
}

export function PlansPage({ session, subscription }: PlansPageProps) {
  const query = useQuery(planOffers(session, subscription));
  return (
    <Page
      title={plansTitle(subscription)}
      lead={pages.PLANS_LEAD}
      back={{ to: '/', name: pages.BILLING_AND_USAGE }}
    >
      <Loaded query={query} heights={[420]}>
        {(offers) => (
          <Tiles
            offers={offers}
            session={session}
            {...(subscription === undefined ? {} : { subscription })}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface TilesProps extends PlansPageProps {
  readonly offers: Offers;
}

function Tiles({ offers, session, subscription }: TilesProps) {
  const [, navigate] = useLocation();
  const [search, setSearch] = useSearchParams();
  const asking = useQuote((quote) => navigate(`/review/${quote.id}`));
  const interval =
    offers.intervals.find((one) => one === search.get('interval')) ??
    offers.current?.interval ??
    usualInterval(offers);
  const staged = readStaged(useHistoryState());
  const { data: edited } = useQuery({
    ...subscriptionQuery(subscription ?? ''),
    enabled: subscription !== undefined && staged !== undefined,
  });
  const choose = (offer: PlanOffer, at: Interval) => {
    if (staged !== undefined && edited !== undefined) {
      navigate(`/edit/${edited.id}`, { state: withTile(staged, offer, at, edited) });
      return;
    }
    const plan = offer.plan.key;
    if (subscription === undefined && orderedOf(offer).length > 0) {
      navigate(`/plans/new/${plan}`, { state: firstStaged(offer, at) });
      return;
    }
    asking.mutate(planRequest(session, offers, subscription, plan, at), {
      onError: (error) => {
        if (error instanceof ApiProblem && error.code === 'billing_details_required') {
          navigate(`/setup/${subscription ?? ''}?plan=${plan}&interval=${at}`);
        }
      },
    });
  };
  return (
    <Stack>
      {subscription === undefined ? null : <NoCardsHere session={session} />}
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
      <PlanTiles
        offers={offers}
        interval={interval}
        onInterval={(chosen) => setSearch({ interval: chosen }, { replace: true, state: staged })}
        pending={
          asking.isPending ? (asking.variables.change?.plan ?? asking.variables.subscribe?.plan) : undefined
        }
        mayChange={session.permissions.change}
        onChoose={choose}
        onContactSales={(offer) => navigate(`/plans/${subscription ?? 'new'}/sales/${offer.plan.key}`)}
      />
    </Stack>
  );
}

/** Another plan, or a first one. */
export const plansTitle = (subscription: string | undefined): string =>
  subscription === undefined || subscription === '' ? pages.CHOOSE_PLAN : pages.CHANGE_PLAN;

/** What may be had instead of a subscription, or as the first one. */
export function planOffers(session: Session, subscription: string | undefined) {
  return subscription === undefined ? customerOffersQuery(session.customer.id) : offersQuery(subscription);
}

export function planRequest(
  session: Session,
  offers: Offers,
  subscription: string | undefined,
  plan: string,
  interval: Interval,
): RequestedQuote {
  const customer = session.customer.id;
  return subscription === undefined
    ? { customer, subscribe: { plan, interval } }
    : { customer, subscription, change: changeTo(offers, plan, interval) };
}

/** Only what differs from the current terms is asked for. */
function changeTo(offers: Offers, plan: string, interval: Interval): { plan?: string; interval?: Interval } {
  return {
    ...(offers.current?.plan === plan ? {} : { plan }),
    ...(offers.current?.interval === interval ? {} : { interval }),
  };
}
