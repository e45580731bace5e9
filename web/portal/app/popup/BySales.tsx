import type { Offers } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { CONTACT_SALES } from '@portal/words/common';
import { customPricing } from '@portal/words/offers';
import css from './steps.module.css';

interface BySalesProps {
  readonly offers: Offers;
  readonly onAsk: (plan: string) => void;
}

/** The way to what is sold in person. */
export function BySales({ offers, onAsk }: BySalesProps) {
  return offers.plans
    .filter((offer) => offer.action === 'contact_sales')
    .map((offer) => (
      <div key={offer.plan.key} className={css.sales}>
        <p>{customPricing(offer.plan.name)}</p>
        <Action kind="quiet" onClick={() => onAsk(offer.plan.key)}>
          {CONTACT_SALES}
        </Action>
      </div>
    ));
}
