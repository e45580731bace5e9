import type { ReactNode } from 'react';
import type { Subscription } from '@shared/api/types';
import { Facts } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { NextBilling } from '@portal/parts/NextBilling';
import { formatDay } from '@shared/words/dates';
import { Status } from '@shared/ui/Status';
import { frequency } from '@shared/words/intervals';
import * as words from '@portal/words/subscriptions';
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
        <Status {...words.statusOf(subscription)} />
      </PlanHead>
      <Facts facts={factsOf(subscription)} />
      {actions}
    </Stack>
  );
}

function factsOf(subscription: Subscription) {
  const { interval, addons, started_on: started } = subscription;
  return [
    { name: words.BILLING_FREQUENCY, value: frequency(interval) },
    { name: words.NEXT_BILLING, value: <NextBilling subscription={subscription} /> },
    ...words.numbersOf(subscription),
    { name: words.ADD_ONS, value: <AddonList addons={addons} /> },
    ...words.bindingOf(subscription),
    { name: words.CUSTOMER_SINCE, value: started === undefined ? '' : formatDay(started) },
  ];
}
