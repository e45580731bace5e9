import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Entitlements, Session } from '@shared/api/types';
import { ActivityList } from '@portal/features/activity';
import { entitlementsQuery, OverLimits } from '@portal/features/subscription';
import { Card, Stack } from '@shared/ui/Card';
import { Loaded } from '@portal/parts/Loaded';
import frame from '@portal/app/frame/frame.module.css';
import { Page } from '@portal/app/frame/Page';
import { PastDue } from '@portal/app/shared/PastDue';
import css from './Dashboard.module.css';

/** What the organization may use, as a merchant's own dashboard would show it. */
export function Dashboard({ session }: { readonly session: Session }) {
  const query = useQuery(entitlementsQuery(session.customer.id));
  return (
    <Page title="Dashboard" lead={`Good to see you, ${session.member.name}.`}>
      <Stack>
        <PastDue session={session} />
        <OverLimits customer={session.customer.id} />
        <div className={`${frame.columns} ${frame.loose}`}>
          <Card title="What you can use">
            <Loaded query={query} heights={[64, 64]}>
              {(entitlements) => <Features features={entitlements.features} />}
            </Loaded>
          </Card>
          <ActivityList session={session} latest={5} more={<Link href="/activity">See all</Link>} />
        </div>
      </Stack>
    </Page>
  );
}

function Features({ features }: { readonly features: Entitlements['features'] }) {
  const granted = features.filter((feature) => feature.granted);
  if (granted.length === 0) {
    return <p>No plan yet. Choose one to begin.</p>;
  }
  return (
    <dl className={css.features}>
      {granted.map((feature) => (
        <div key={feature.key} className={css.feature}>
          <dt>{feature.name}</dt>
          <dd>{feature.text ?? 'Included'}</dd>
        </div>
      ))}
    </dl>
  );
}
