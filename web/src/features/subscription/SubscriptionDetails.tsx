import type { ReactNode } from 'react';
import type { Subscription } from '../../api/types';
import { Facts, Stack } from '../../ui/Card';
import { formatDay } from '../../ui/dates';
import { Amount } from '../../ui/money';
import { Status } from '../../ui/Notice';
import { every, frequency, statusOf } from '../../ui/words';
import { AddonList } from './AddonList';
import { nextBilling } from './nextBilling';

interface SubscriptionDetailsProps {
  readonly subscription: Subscription;
  readonly notice: ReactNode;
  readonly actions: ReactNode;
}

export function SubscriptionDetails({ subscription, notice, actions }: SubscriptionDetailsProps) {
  return (
    <Stack>
      {notice}
      <Facts facts={factsOf(subscription)} />
      {actions}
    </Stack>
  );
}

function factsOf(subscription: Subscription) {
  const { plan, price, interval, addons, trial_ends_on: trial, started_on: started } = subscription;
  return [
    { name: 'Plan', value: <strong>{plan.name}</strong> },
    { name: 'Status', value: <Status {...statusOf(subscription)} /> },
    { name: 'Billing frequency', value: frequency(interval) },
    {
      name: 'Price',
      value: (
        <>
          <Amount value={price} /> {every(interval)}
        </>
      ),
    },
    ...Object.entries(subscription.quantity).map(([name, value]) => ({ name, value })),
    { name: 'Add-ons', value: <AddonList addons={addons} /> },
    { name: 'Trial ends', value: trial === undefined ? '' : formatDay(trial) },
    { name: 'Next billing', value: nextBilling(subscription) },
    { name: 'Customer since', value: started === undefined ? '' : formatDay(started) },
  ];
}
