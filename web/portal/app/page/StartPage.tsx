import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Session } from '@shared/api/types';
import { customerOffersQuery, firstStaged, readStaged, usualInterval } from '@portal/features/offers';
import { Card } from '@shared/ui/Card';
import { Row } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { Page } from '@portal/app/frame/Page';
import { StartPlan } from '@portal/app/shared/StartPlan';
import { GONE } from '@portal/words/offers';
import * as pages from '@portal/words/pages';

interface StartPageProps {
  readonly session: Session;
  /** As it was chosen on its tile. */
  readonly plan: string;
}

/** How many of each are ordered with a first plan. What is staged is kept in the history entry. */
export function StartPage({ session, plan }: StartPageProps) {
  const [location, navigate] = useLocation();
  const kept = readStaged(useHistoryState());
  const query = useQuery(customerOffersQuery(session.customer.id));
  return (
    <Page
      title={pages.SET_UP_PLAN}
      lead={pages.PLANS_LEAD}
      back={{ to: '/plans', name: pages.CHOOSE_PLAN }}
      width="medium"
    >
      <Card title={pages.SET_UP_PLAN} titleUnseen>
        <Loaded query={query} heights={[56, 56, 48]}>
          {(offers) => {
            const offer = offers.plans.find((one) => one.plan.key === plan);
            if (offer === undefined) {
              return <p>{GONE}</p>;
            }
            const staged = kept ?? firstStaged(offer, usualInterval(offers));
            return (
              <StartPlan
                session={session}
                offers={offers}
                staged={staged}
                choosing={false}
                onStage={(next) => navigate(location, { replace: true, state: next })}
                onQuoted={(quote) => navigate(`/review/${quote.id}`)}
                onDetails={() => navigate('/setup', { state: staged })}
                bar={(button) => <Row justify="end">{button}</Row>}
              />
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}
