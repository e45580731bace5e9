import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import type { Session, Subscription } from '@shared/api/types';
import { OverLimits } from '@portal/features/subscription';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import { UsageReport } from '@portal/features/usage';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import * as pages from '@portal/words/pages';
import { CHOOSE_TO_SEE_USAGE, choiceName } from '@portal/words/subscriptions';
import { Page } from '@portal/app/frame/Page';

interface UsagePageProps {
  readonly session: Session;
  readonly subscription?: string;
}

/** What has been used; without a name, by the first subscription. */
export function UsagePage({ session, subscription }: UsagePageProps) {
  const query = useQuery(subscriptionsQuery(session.customer.id));
  return (
    <Page title={pages.USAGE} lead={pages.USAGE_LEAD}>
      <Loaded query={query} heights={[60, 120, 420]}>
        {(subscriptions) => (
          <Stack>
            <OverLimits customer={session.customer.id} />
            <Usages session={session} subscriptions={subscriptions} asked={subscription} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

interface UsagesProps {
  readonly session: Session;
  readonly subscriptions: readonly Subscription[];
  readonly asked: string | undefined;
}

function Usages({ session, subscriptions, asked }: UsagesProps) {
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const one = subscriptions.find(({ id }) => id === asked) ?? subscriptions[0];
  if (one === undefined) {
    return (
      <Card title={pages.USAGE} titleUnseen>
        <p>{CHOOSE_TO_SEE_USAGE}</p>
      </Card>
    );
  }
  return (
    <UsageReport
      subscription={one.id}
      subscriptions={subscriptions.map((known) => ({ id: known.id, name: choiceName(known) }))}
      period={search.get('period') ?? undefined}
      permissions={session.permissions}
      onPick={(subscription, period) =>
        navigate(`/usage/${subscription}${period === undefined ? '' : `?period=${period}`}`)
      }
    />
  );
}
