import { useId } from 'react';
import type { Difference, Interval, PlanOffer, PriceOffer } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Amount } from '@shared/ui/Amount';
import { Row, Stack } from '@shared/ui/Layout';
import { Point } from '@shared/ui/Point';
import { Tile } from '@shared/ui/Tiles';
import { CONTACT_SALES } from '@portal/words/common';
import { featureText, tileWords } from '@portal/words/features';
import * as words from '@portal/words/offers';
import { reasonWords } from '@portal/words/problems';
import { NO_PRICE } from '@portal/words/subscriptions';
import css from './PlanTile.module.css';

export interface TileHandlers {
  readonly onChoose: (plan: PlanOffer, interval: Interval) => void;
  readonly onContactSales: (plan: PlanOffer) => void;
}

export interface TileProps extends TileHandlers {
  readonly offer: PlanOffer;
  readonly leftOf: PlanOffer | undefined;
  readonly interval: Interval;
  readonly pending: string | undefined;
  readonly mayChange: boolean;
  /** Whether there is no plan yet to change from. */
  readonly isFirst: boolean;
}

export function PlanTile(props: TileProps) {
  const { offer, interval, leftOf } = props;
  const id = useId();
  const price = offer.prices.find((one) => one.interval === interval);
  return (
    <Tile
      labelledBy={id}
      current={offer.current}
      parts={[
        <Name offer={offer} id={id} />,
        <Price offer={offer} price={price} interval={interval} />,
        <TileButton {...props} price={price} describedBy={id} />,
        <Differences offer={offer} leftOf={leftOf} charges={chargesOf(offer, price)} />,
      ]}
    />
  );
}

export function Name({ offer, id }: { readonly offer: PlanOffer; readonly id: string }) {
  return (
    <Stack gap={6}>
      <Row gap={8} justify="between">
        <h2 id={id} className={css.name}>
          {offer.plan.name}
        </h2>
        {offer.current ? <span className={css.badge}>{words.CURRENT_PLAN}</span> : null}
      </Row>
      {offer.made_for_you ? <p className={css.suits}>{words.MADE_FOR_YOU}</p> : null}
      {offer.description === undefined ? null : <p className={css.suits}>{offer.description}</p>}
    </Stack>
  );
}

interface PriceProps {
  readonly offer: PlanOffer;
  readonly price: PriceOffer | undefined;
  readonly interval: Interval;
}

export function Price({ offer, price, interval }: PriceProps) {
  if (price === undefined) {
    if (offer.action === 'contact_sales') {
      return (
        <>
          <p className={css.words}>{words.LETS_TALK}</p>
          <p className={css.note}>{NO_PRICE}</p>
        </>
      );
    }
    return <p className={css.words}>{isAgreed(offer) ? NO_PRICE : words.notSold(interval)}</p>;
  }
  return (
    <>
      <p>
        <span className={css.amount}>
          <Amount value={price.per_month ?? price.price} />
        </span>{' '}
        <span className={css.unit}>{words.unitOf(price)}</span>
      </p>
      <p className={css.note}>{words.billedAs(price, offer.term)}</p>
      {price.note === undefined ? null : <p className={css.note}>{words.noteWords(price.note)}</p>}
      {offer.term === undefined ? null : <p className={css.note}>{words.bindsFor(offer.term)}</p>}
      {price.saving === undefined ? null : <p className={css.saving}>{words.savingWords(price)}</p>}
    </>
  );
}

/** The plan that one has, at prices that only sales know. */
const isAgreed = ({ current, prices }: PlanOffer): boolean => current && prices.length === 0;

interface TileButtonProps extends TileProps {
  readonly price: PriceOffer | undefined;
  readonly describedBy: string;
}

export function TileButton({
  offer,
  price,
  describedBy,
  mayChange,
  isFirst,
  pending,
  interval,
  ...on
}: TileButtonProps) {
  const action = price === undefined ? unpriced(offer) : price.action;
  const choose = () => on.onChoose(offer, interval);
  const busy = pending === offer.plan.key;
  if (!mayChange || action === undefined || action === 'current') {
    return null;
  }
  switch (action) {
    case 'upgrade':
      return <Action wide describedBy={describedBy} busy={busy} onClick={choose}>{isFirst ? words.CHOOSE : words.UPGRADE}</Action>; // prettier-ignore
    case 'downgrade':
      return <Action wide kind="secondary" describedBy={describedBy} busy={busy} onClick={choose}>{words.DOWNGRADE}</Action>; // prettier-ignore
    case 'switch':
      return <Action wide kind="secondary" describedBy={describedBy} busy={busy} onClick={choose}>{words.SWITCH}</Action>; // prettier-ignore
    case 'contact_sales':
      return <Action wide kind="secondary" describedBy={describedBy} onClick={() => on.onContactSales(offer)}>{CONTACT_SALES}</Action>; // prettier-ignore
    case 'unavailable':
      return <p className={css.note}>{reasonWords(price ?? offer)}</p>;
  }
}

/** What is not sold at the frequency that is looked at can only be talked about. */
function unpriced({ action }: PlanOffer): PlanOffer['action'] | undefined {
  return action === 'contact_sales' || action === 'unavailable' ? action : undefined;
}

/** What is charged beside the price, at the frequency that is looked at. */
export const chargesOf = (offer: PlanOffer, price: PriceOffer | undefined): readonly string[] =>
  price?.charges ?? offer.charges ?? [];

interface DifferencesProps {
  readonly offer: PlanOffer;
  readonly leftOf: PlanOffer | undefined;
  readonly charges: readonly string[];
}

function Differences({ offer, leftOf, charges }: DifferencesProps) {
  const told = leftOf === undefined ? ownFeatures(offer) : offer.differences;
  return (
    <Stack className={css.differences}>
      {told.length === 0 ? null : (
        <Stack gap={8}>
          {leftOf === undefined ? null : (
            <p className={css.caption}>{words.comparedWith(leftOf.plan.name)}</p>
          )}
          <Stack as="ul" gap={8}>
            {told.slice(0, 5).map((difference) => (
              <Point key={difference.name} icon={difference.after === undefined ? 'minus' : 'check'}>
                {tileWords(difference)}
              </Point>
            ))}
          </Stack>
        </Stack>
      )}
      <Beside charges={charges} />
    </Stack>
  );
}

/** The first tile has nothing to its left to be compared with: it tells what it has. */
function ownFeatures({ features, differences }: PlanOffer): readonly Difference[] {
  return differences.length > 0
    ? differences
    : features
        .filter(({ granted, type }) => granted && type !== 'metered')
        .map((feature) => ({ name: feature.name, type: feature.type, after: featureText(feature) }));
}

/** What use costs in addition to the price. */
export function Beside({ charges }: { readonly charges: readonly string[] }) {
  if (charges.length === 0) {
    return null;
  }
  return (
    <Stack gap={8}>
      <p className={css.caption}>{words.CHARGED_BESIDE}</p>
      <Stack as="ul" gap={8}>
        {charges.map((charge) => (
          <Point key={charge} icon="plus">
            {charge}
          </Point>
        ))}
      </Stack>
    </Stack>
  );
}
