import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import type { Session, Subscription } from '@shared/api/types';
import { OverLimits, subscriptionsQuery } from '@portal/features/subscription';
import { UsageReport } from '@portal/features/usage';
import { Card, Stack } from '@shared/ui/Card';
import { Loaded } from '@portal/parts/Loaded';
import { frequency } from '@shared/words/intervals';
import { Page } from '@portal/app/frame/Page';

interface UsagePageProps {
  readonly session: Session;
  readonly subscription?: string;
}

/** What has been used; without a name, by the first subscription. */
export function UsagePage({ session, subscription }: UsagePageProps) {
  const query = useQuery(subscriptionsQuery(session.customer.id));
  return (
    <Page title="Usage" lead="The numbers your invoice is made of, by the day.">
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
      <Card title="Usage" titleUnseen>
        <p>No plan yet. Choose one to see its usage.</p>
      </Card>
    );
  }
  return (
    <UsageReport
      subscription={one.id}
      subscriptions={subscriptions.map(({ id, plan, interval }) => ({
        id,
        name: `${plan.name}, ${frequency(interval).toLowerCase()}`,
      }))}
      period={search.get('period') ?? undefined}
      permissions={session.permissions}
      onPick={(subscription, period) =>
        navigate(`/usage/${subscription}${period === undefined ? '' : `?period=${period}`}`)
      }
    />
  );
}
