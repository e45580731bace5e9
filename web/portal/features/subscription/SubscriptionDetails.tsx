import type { ReactNode } from 'react';
import type { Subscription } from '@shared/api/types';
import { Facts, Stack } from '@shared/ui/Card';
import { NextBilling } from '@portal/parts/NextBilling';
import { formatDay } from '@shared/words/dates';
import { Status } from '@shared/ui/Status';
import { frequency } from '@shared/words/intervals';
import { statusOf } from '@portal/words/subscriptions';
import { AddonList } from './AddonList';
import { PlanHead } from './PlanHead';

interface SubscriptionDetailsProps {
  readonly subscription: Subscription;
  readonly notice: ReactNode;
  readonly actions: ReactNode;
}

export function SubscriptionDetails({ subscription, notice, actions }: SubscriptionDetailsProps) {
  return (
    <Stack>
      {notice}
      <PlanHead subscription={subscription}>
        <Status {...statusOf(subscription)} />
      </PlanHead>
      <Facts facts={factsOf(subscription)} />
      {actions}
    </Stack>
  );
}

function factsOf(subscription: Subscription) {
  const { interval, addons, trial_ends_on: trial, started_on: started } = subscription;
  return [
    { name: 'Billing frequency', value: frequency(interval) },
    { name: 'Next billing', value: <NextBilling subscription={subscription} /> },
    ...Object.entries(subscription.quantity).map(([name, value]) => ({ name, value })),
    { name: 'Add-ons', value: <AddonList addons={addons} /> },
    { name: 'Trial ends', value: trial === undefined ? '' : formatDay(trial) },
    { name: 'Customer since', value: started === undefined ? '' : formatDay(started) },
  ];
}
