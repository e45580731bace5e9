import { useId } from 'react';
import type { Difference, Interval, PlanOffer, PriceOffer } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Icon } from '@shared/ui/icons';
import { Amount } from '@shared/ui/Amount';
import { formatMoney, isNothing } from '@shared/words/money';
import { reasonWords } from '@portal/words/problems';
import { frequency } from '@shared/words/intervals';
import { NO_PRICE } from '@portal/words/subscriptions';
import css from './PlanTiles.module.css';

export interface TileHandlers {
  readonly onChoose: (plan: PlanOffer, interval: Interval) => void;
  readonly onContactSales: (plan: PlanOffer) => void;
}

interface PlanTileProps extends TileHandlers {
  readonly offer: PlanOffer;
  readonly leftOf: PlanOffer | undefined;
  readonly interval: Interval;
  readonly pending: string | undefined;
  readonly mayChange: boolean;
}

export function PlanTile(props: PlanTileProps) {
  const { offer, interval, leftOf } = props;
  const id = useId();
  const price = offer.prices.find((one) => one.interval === interval);
  return (
    <article className={offer.current ? `${css.tile} ${css.current}` : css.tile} aria-labelledby={id}>
      <div>
        <div className={css.top}>
          <h2 id={id}>{offer.plan.name}</h2>
          {offer.current ? <span className={css.badge}>Current plan</span> : null}
        </div>
        <p className={css.suits}>{offer.description ?? ''}</p>
      </div>
      <Price offer={offer} price={price} interval={interval} />
      <div>
        <TileButton {...props} price={price} describedBy={id} />
      </div>
      <Differences offer={offer} leftOf={leftOf} />
    </article>
  );
}

interface PriceProps {
  readonly offer: PlanOffer;
  readonly price: PriceOffer | undefined;
  readonly interval: Interval;
}

function Price({ offer, price, interval }: PriceProps) {
  if (price === undefined) {
    return offer.action === 'contact_sales' ? (
      <div>
        <p className={css.words}>Let's talk</p>
        <p className={css.note}>{NO_PRICE}</p>
      </div>
    ) : (
      <p className={css.words}>Not available {frequency(interval).toLowerCase()}</p>
    );
  }
  return (
    <div>
      <p>
        <span className={css.amount}>
          <Amount value={price.per_month ?? price.price} />
        </span>{' '}
        <span className={css.unit}>{price.per_month === undefined ? `per ${interval}` : 'per month'}</span>
      </p>
      <p className={css.note}>{billedAs(price)}</p>
      {price.saving === undefined ? null : (
        <p className={css.saving}>You save {formatMoney(price.saving)} per year</p>
      )}
    </div>
  );
}

function billedAs({ interval, price, per_year: perYear }: PriceOffer): string {
  if (isNothing(price)) {
    return '';
  }
  if (interval === 'year') {
    return `${formatMoney(price)} billed once per year`;
  }
  return perYear === undefined
    ? `Billed ${frequency(interval).toLowerCase()}`
    : `${formatMoney(perYear)} per year`;
}

interface TileButtonProps extends PlanTileProps {
  readonly price: PriceOffer | undefined;
  readonly describedBy: string;
}

function TileButton({ offer, price, describedBy, mayChange, pending, interval, ...on }: TileButtonProps) {
  const action = price === undefined ? unpriced(offer) : price.action;
  const choose = () => on.onChoose(offer, interval);
  const busy = pending === offer.plan.key;
  if (!mayChange || action === undefined || action === 'current') {
    return null;
  }
  switch (action) {
    case 'upgrade':
      return <Action wide describedBy={describedBy} busy={busy} onClick={choose}>Upgrade</Action>; // prettier-ignore
    case 'downgrade':
      return <Action wide kind="secondary" describedBy={describedBy} busy={busy} onClick={choose}>Downgrade</Action>; // prettier-ignore
    case 'switch':
      return <Action wide kind="secondary" describedBy={describedBy} busy={busy} onClick={choose}>Switch</Action>; // prettier-ignore
    case 'contact_sales':
      return <Action wide kind="secondary" describedBy={describedBy} onClick={() => on.onContactSales(offer)}>Contact Sales</Action>; // prettier-ignore
    case 'unavailable':
      return <p className={css.note}>{reasonWords(price ?? offer)}</p>;
  }
}

/** What is not sold at the frequency that is looked at can only be talked about. */
function unpriced({ action }: PlanOffer): PlanOffer['action'] | undefined {
  return action === 'contact_sales' || action === 'unavailable' ? action : undefined;
}

interface DifferencesProps {
  readonly offer: PlanOffer;
  readonly leftOf: PlanOffer | undefined;
}

function Differences({ offer, leftOf }: DifferencesProps) {
  const told = leftOf === undefined ? ownFeatures(offer) : offer.differences;
  return (
    <div className={css.differences}>
      {told.length === 0 || leftOf === undefined ? null : (
        <p className={css.caption}>Compared with {leftOf.plan.name}</p>
      )}
      {told.length === 0 ? null : (
        <ul>
          {told.slice(0, 5).map((difference) => (
            <li key={difference.name}>
              <Icon name={difference.after === undefined ? 'minus' : 'check'} size={15} />
              <span>{inWords(difference)}</span>
            </li>
          ))}
        </ul>
      )}
      <ByUse charges={offer.charges ?? []} />
    </div>
  );
}

/** The first tile has nothing to its left to be compared with: it tells what it has. */
function ownFeatures({ features, differences }: PlanOffer): readonly Difference[] {
  return differences.length > 0
    ? differences
    : features
        .filter(({ granted, type }) => granted && type !== 'metered')
        .map(({ name, text }) => ({ name, after: text ?? 'Included' }));
}

function ByUse({ charges }: { readonly charges: readonly string[] }) {
  if (charges.length === 0) {
    return null;
  }
  return (
    <>
      <p className={css.caption}>Charged by use</p>
      <ul>
        {charges.map((charge) => (
          <li key={charge}>
            <Icon name="plus" size={15} />
            <span>{charge}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function inWords({ name, before, after }: Difference): string {
  if (after === undefined) {
    return `No ${name}`;
  }
  if (after === 'Included') {
    return name;
  }
  return before === undefined ? `${name}: ${after}` : `${name}: ${before} → ${after}`;
}
