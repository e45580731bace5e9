import type { Subscription } from '@shared/api/types';
import { Amount } from '@shared/ui/Amount';
import { each } from '@shared/words/intervals';
import { NO_PRICE } from '@portal/words/subscriptions';

interface PlanPriceProps {
  readonly subscription: Subscription;
  /** The class of what stands behind the amount. */
  readonly quiet?: string | undefined;
}

/** What the plan costs; one that was agreed with sales may have no price. */
export function PlanPrice({ subscription, quiet }: PlanPriceProps) {
  const { price, interval } = subscription;
  return price === undefined ? (
    NO_PRICE
  ) : (
    <>
      <Amount value={price} /> <span className={quiet}>{each(interval)}</span>
    </>
  );
}
