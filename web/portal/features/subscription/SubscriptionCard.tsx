import type { Subscription } from '@shared/api/types';
import { CardButton } from '@shared/ui/CardButton';
import { NoInvoice } from '@portal/parts/NoInvoice';
import { Status } from '@shared/ui/Status';
import { frequency } from '@shared/words/intervals';
import { nextStep, statusOf } from '@portal/words/subscriptions';
import { PlanPrice } from '@portal/parts/PlanPrice';
import css from './SubscriptionCard.module.css';

interface SubscriptionCardProps {
  readonly subscription: Subscription;
  readonly onOpen: () => void;
}

/** One subscription in a list; the whole card opens it. */
export function SubscriptionCard({ subscription, onOpen }: SubscriptionCardProps) {
  const { plan, interval } = subscription;
  const next = nextStep(subscription);
  return (
    <CardButton
      title={
        <>
          <span className={css.name}>{plan.name} </span>
          <Status {...statusOf(subscription)} />
        </>
      }
      aside={
        <span className={css.price}>
          <PlanPrice subscription={subscription} quiet={css.quiet} />
        </span>
      }
      below={
        <>
          {frequency(interval)} · {next === '' ? <NoInvoice subscription={subscription} as="card" /> : next}
        </>
      }
      onClick={onOpen}
    />
  );
}
