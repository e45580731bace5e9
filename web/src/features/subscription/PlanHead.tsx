import type { ReactNode } from 'react';
import type { Subscription } from '../../api/types';
import { Amount } from '../../ui/money';
import { each } from '../../ui/words';
import css from './PlanHead.module.css';

interface PlanHeadProps {
  readonly subscription: Subscription;
  /** Beside the name, such as the status. */
  readonly children?: ReactNode;
}

/** The plan by its name, and what it costs. */
export function PlanHead({ subscription, children }: PlanHeadProps) {
  const { plan, price, interval } = subscription;
  return (
    <div className={css.head}>
      <div className={css.name}>
        <p>{plan.name}</p>
        {children}
      </div>
      <p className={css.price}>
        <Amount value={price} /> <span>{each(interval)}</span>
      </p>
    </div>
  );
}
