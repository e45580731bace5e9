import type { ReactNode } from 'react';
import type { Subscription } from '@shared/api/types';
import { Card, Facts } from '@shared/ui/Card';
import { Row, Stack } from '@shared/ui/Layout';
import { formatStretch } from '@shared/words/dates';
import { featureText } from '@portal/words/features';
import { withheldWords } from '@portal/words/problems';
import { Status } from '@shared/ui/Status';
import * as words from '@portal/words/subscriptions';
import { AddonList } from './AddonList';
import css from './PlanDetails.module.css';
import { PlanHead } from './PlanHead';

interface PlanDetailsProps {
  readonly subscription: Subscription;
  readonly actions: ReactNode;
  /** Who can change the plan, by name. */
  readonly admins: readonly string[];
}

/** The current plan and what may be done about it. */
export function PlanDetails({ subscription, actions, admins }: PlanDetailsProps) {
  const { period, addons, features = [] } = subscription;
  return (
    <Card title={words.PLAN_DETAILS} action={<Status {...words.statusOf(subscription)} />}>
      <Stack gap={20} footed>
        <PlanHead subscription={subscription} />
        <Facts
          facts={[
            {
              name: words.CURRENT_PERIOD,
              value: period === undefined ? '' : formatStretch(period.from, period.to),
            },
            ...words.numbersOf(subscription),
            ...features
              .filter((feature) => feature.granted)
              .map((feature) => ({ name: feature.name, value: featureText(feature) })),
            { name: words.ADD_ONS, value: addons.length === 0 ? '' : <AddonList addons={addons} /> },
            ...words.bindingOf(subscription),
          ]}
        />
        <WhyNot subscription={subscription} admins={admins} />
        <Row align="start">{actions}</Row>
      </Stack>
    </Card>
  );
}

/** Where changing is withheld, the reason stands in its place. */
function WhyNot({ subscription, admins }: Pick<PlanDetailsProps, 'subscription' | 'admins'>) {
  const { change } = subscription.actions;
  return change.allowed ? null : <p className={css.reason}>{withheldWords(change, admins)}</p>;
}
