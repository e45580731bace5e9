import type { ReactNode } from 'react';
import type { Subscription } from '@shared/api/types';
import css from './PlanHead.module.css';
import { PlanPrice } from '@portal/parts/PlanPrice';

interface PlanHeadProps {
  readonly subscription: Subscription;
  /** Beside the name, such as the status. */
  readonly children?: ReactNode;
}

/** The plan by its name, and what it costs. */
export function PlanHead({ subscription, children }: PlanHeadProps) {
  const { plan } = subscription;
  return (
    <div className={css.head}>
      <div className={css.name}>
        <p>{plan.name}</p>
        {children}
      </div>
      <p className={css.price}>
        <PlanPrice subscription={subscription} />
      </p>
    </div>
  );
}
