import type { ReactNode } from 'react';
import type { Subscription } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { Icon } from '@shared/ui/icons';
import { NoInvoice } from '@portal/parts/NoInvoice';
import { Status } from '@shared/ui/Status';
import { frequency } from '@shared/words/intervals';
import { statusOf } from '@portal/words/subscriptions';
import { PlanPrice } from '@portal/parts/PlanPrice';
import css from './SubscriptionCard.module.css';

interface SubscriptionCardProps {
  readonly subscription: Subscription;
  readonly onOpen: () => void;
}

/** One subscription in a list; the whole card opens it. */
export function SubscriptionCard({ subscription, onOpen }: SubscriptionCardProps) {
  const { plan, interval } = subscription;
  return (
    <button type="button" className={css.card} onClick={onOpen}>
      <span className={css.plan}>
        <span className={css.name}>{plan.name} </span>
        <Status {...statusOf(subscription)} />
      </span>
      <span className={css.price}>
        <PlanPrice subscription={subscription} quiet={css.quiet} />
      </span>
      <span className={css.next}>
        {frequency(interval)} · <NextStep subscription={subscription} />
      </span>
      <span className={css.go}>
        <Icon name="chevron" />
      </span>
    </button>
  );
}

function NextStep({ subscription }: { readonly subscription: Subscription }): ReactNode {
  const { scheduled, next_billing: next, ended_on: ended } = subscription;
  if (ended !== undefined) {
    return `Ended on ${formatDay(ended)}`;
  }
  if (scheduled !== undefined) {
    return scheduled.kind === 'cancel'
      ? `Runs through ${formatDay(scheduled.until)}`
      : `${whatComes(scheduled)} from ${formatDay(scheduled.date)}`;
  }
  return next === undefined ? (
    <NoInvoice subscription={subscription} as="card" />
  ) : (
    `Next billing ${formatDay(next.date)}`
  );
}

function whatComes({ plan, interval }: NonNullable<Subscription['scheduled']>): string {
  return plan?.name ?? (interval === undefined ? 'A change' : frequency(interval));
}
