import type { ReactNode } from 'react';
import type { Subscription } from '../../api/types';
import { Card, Facts } from '../../ui/Card';
import { formatStretch } from '../../ui/dates';
import { Status } from '../../ui/Status';
import { statusOf } from '../../ui/words';
import { AddonList } from './AddonList';
import css from './PlanDetails.module.css';
import { PlanHead } from './PlanHead';

interface PlanDetailsProps {
  readonly subscription: Subscription;
  readonly actions: ReactNode;
}

/** The current plan and what may be done about it. */
export function PlanDetails({ subscription, actions }: PlanDetailsProps) {
  const { period, addons, features = [] } = subscription;
  return (
    <Card title="Plan Details" action={<Status {...statusOf(subscription)} />}>
      <div className={css.details}>
        <PlanHead subscription={subscription} />
        <Facts
          facts={[
            {
              name: 'Current period',
              value: period === undefined ? '' : formatStretch(period.from, period.to),
            },
            ...features
              .filter((feature) => feature.granted)
              .map((feature) => ({ name: feature.name, value: feature.text ?? 'Included' })),
            { name: 'Add-ons', value: addons.length === 0 ? '' : <AddonList addons={addons} /> },
          ]}
        />
        <WhyNot subscription={subscription} />
        <div className={css.actions}>{actions}</div>
      </div>
    </Card>
  );
}

/** Where changing is withheld for another reason than the member's role, the reason stands in its place. */
function WhyNot({ subscription }: { readonly subscription: Subscription }) {
  const { change } = subscription.actions;
  return change.allowed || change.reason === undefined ? null : <p className={css.reason}>{change.reason}</p>;
}
