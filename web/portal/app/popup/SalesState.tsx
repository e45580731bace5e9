import { useQuery } from '@tanstack/react-query';
import { SalesNotice } from '@portal/features/sales';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import type { StepProps } from './steps';

/** How the request to sales stands, with the way to the plan that is offered. */
export function SalesState({ session, go }: StepProps) {
  const { data = [] } = useQuery(subscriptionsQuery(session.customer.id));
  return (
    <SalesNotice
      session={session}
      subscriptions={data}
      onSee={(asked) => {
        const subscription = asked ?? data[0]?.id;
        go(subscription === undefined ? { at: 'manage' } : { at: 'plan', subscription });
      }}
    />
  );
}
