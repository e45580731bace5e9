import type { Subscription } from '../api/types';
import { Amount } from './money';
import { each, NO_PRICE } from './words';

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
