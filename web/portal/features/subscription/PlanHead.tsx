import type { ReactNode } from 'react';
import type { Subscription } from '@shared/api/types';
import { Row } from '@shared/ui/Layout';
import css from './PlanHead.module.css';
import { noteWords } from '@portal/words/offers';
import { PlanPrice } from '@portal/parts/PlanPrice';

interface PlanHeadProps {
  readonly subscription: Subscription;
  /** Beside the name, such as the status. */
  readonly children?: ReactNode;
}

/** The plan by its name, and what it costs. */
export function PlanHead({ subscription, children }: PlanHeadProps) {
  const { plan, price_note: note } = subscription;
  return (
    <Row gap={[4, 16]} align="baseline" justify="between" className={css.head}>
      <Row gap={[4, 12]}>
        <p>{plan.name}</p>
        {children}
      </Row>
      <div className={css.price}>
        <p>
          <PlanPrice subscription={subscription} />
        </p>
        {note === undefined ? null : <p className={css.note}>{noteWords(note)}</p>}
      </div>
    </Row>
  );
}
