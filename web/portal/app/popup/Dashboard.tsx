import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Entitlements } from '@shared/api/types';
import { ActivityList } from '@portal/features/activity';
import { entitlementsQuery, OverLimits } from '@portal/features/subscription';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import frame from '@portal/app/frame/frame.module.css';
import { Page } from '@portal/app/frame/Page';
import { PastDue } from '@portal/app/shared/PastDue';
import { featureText } from '@portal/words/features';
import * as pages from '@portal/words/pages';
import { CHOOSE_TO_BEGIN, WHAT_YOU_CAN_USE } from '@portal/words/subscriptions';
import css from './Dashboard.module.css';
import { BillingSummary } from './BillingSummary';
import { SalesState } from './SalesState';
import type { StepProps } from './steps';

/** What the organization may use, as a merchant's own dashboard would show it. */
export function Dashboard({ session, go }: StepProps) {
  const query = useQuery(entitlementsQuery(session.customer.id));
  return (
    <Page title={pages.DASHBOARD} lead={pages.dashboardLead(session.member.name)}>
      <Stack>
        <PastDue session={session} />
        <SalesState session={session} go={go} />
        <OverLimits customer={session.customer.id} />
        <BillingSummary session={session} go={go} />
        <div className={`${frame.columns} ${frame.loose}`}>
          <Card title={WHAT_YOU_CAN_USE}>
            <Loaded query={query} heights={[64, 64]}>
              {(entitlements) => <Features features={entitlements.features} />}
            </Loaded>
          </Card>
          <ActivityList session={session} latest={5} more={<Link href="/activity">{pages.SEE_ALL}</Link>} />
        </div>
      </Stack>
    </Page>
  );
}

function Features({ features }: { readonly features: Entitlements['features'] }) {
  const granted = features.filter((feature) => feature.granted);
  if (granted.length === 0) {
    return <p>{CHOOSE_TO_BEGIN}</p>;
  }
  return (
    <dl className={css.features}>
      {granted.map((feature) => (
        <div key={feature.key} className={css.feature}>
          <dt>{feature.name}</dt>
          <dd>{featureText(feature)}</dd>
        </div>
      ))}
    </dl>
  );
}
