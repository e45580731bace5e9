import type { Offers } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { formatMoney } from '@shared/words/money';
import { each } from '@shared/words/intervals';
import css from './HelpArticle.module.css';

interface HelpArticleProps {
  readonly merchant: string;
  /** The plans one may have, to explain by example. */
  readonly offers: Offers | undefined;
}

/** What a plan, an add-on and a bill are, with the merchant's own plans as the examples. */
export function HelpArticle({ merchant, offers }: HelpArticleProps) {
  return (
    <Card title="Subscriptions and licensing">
      <div className={css.article}>
        <p>
          A subscription to {merchant} gives your organization one plan. Its base fee is charged once for each
          billing period; it renews by itself until you cancel.
        </p>
        <h3>Changing the plan</h3>
        <p>
          Before anything is changed you see what it costs: what is due today, the next invoice, and what you
          gain or lose. What you confirm is exactly what you are billed. If you change in the middle of a
          period, the days you have already paid for are taken off, to the cent.
        </p>
        <h3>Add-ons</h3>
        <p>
          Some add-ons come with a plan and stay as long as you have it. When you move to another plan, the
          old plan&rsquo;s add-on may stay: it charges nothing any more, and you can remove it whenever you
          like.
        </p>
        <h3>Usage</h3>
        <p>
          What is measured is billed after the period in which it was used, on the same day as your plan, at
          the rate of the plan that was active on each day.
        </p>
        {offers === undefined ? null : <Examples offers={offers} />}
      </div>
    </Card>
  );
}

function Examples({ offers }: { readonly offers: Offers }) {
  return (
    <>
      <h3>The plans</h3>
      <ul className={css.plans}>
        {offers.plans.map((offer) => (
          <li key={offer.plan.key}>
            <strong>{offer.plan.name}</strong>
            {offer.prices.map((price) => ` · ${formatMoney(price.price)} ${each(price.interval)}`)}
            {(offer.charges ?? []).map((charge) => (
              <p key={charge}>{charge}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
