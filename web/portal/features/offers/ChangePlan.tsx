import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Offers, Subscription } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { Amount } from '@shared/ui/Amount';
import { each, frequency } from '@shared/words/intervals';
import * as words from '@portal/words/offers';
import css from './ChangePlan.module.css';
import { leftBehind, priceAt, type Staged, toggleRemove, withInterval, withPlan } from './staged';

interface ChangePlanProps {
  readonly subscription: Subscription;
  readonly offers: Offers;
  readonly staged: Staged;
  readonly onStage: (staged: Staged) => void;
  readonly actions: ReactNode;
}

/** Billing frequency and plan tier, staged only. */
export function ChangePlan(props: ChangePlanProps) {
  const { subscription, offers, staged, onStage, actions } = props;
  const selectable = offers.plans.filter((offer) => priceAt(offer, staged.interval) !== undefined);
  const chosen = offers.plans.find((offer) => offer.plan.key === staged.plan);
  return (
    <Stack>
      <Frequency {...props} />
      <NativeSelect
        label={words.PLAN_TIER}
        value={staged.plan}
        onChange={(event) => {
          const offer = selectable.find((one) => one.plan.key === event.currentTarget.value);
          if (offer !== undefined) {
            onStage(withPlan(staged, offer, subscription));
          }
        }}
        data={selectable.map((offer) => ({
          value: offer.plan.key,
          label: words.choiceWords(offer.plan.name, priceText(offer, staged), offer.current),
        }))}
      />
      {chosen === undefined ? null : <Chosen offer={chosen} staged={staged} />}
      {leftBehind(staged, subscription, offers).map((addon) => (
        <Checkbox
          key={addon.key}
          label={words.alsoRemove(addon.name)}
          description={words.STAYS_FREE}
          checked={staged.remove.includes(addon.key)}
          onChange={() => onStage(toggleRemove(staged, addon.key))}
        />
      ))}
      {actions}
    </Stack>
  );
}

function Frequency({ offers, staged, onStage }: ChangePlanProps) {
  const id = useId();
  if (offers.intervals.length < 2) {
    return <p>{words.oneInterval(staged.interval)}</p>;
  }
  return (
    <Stack gap={4}>
      <p id={id} className={css.label}>
        {words.BILLING_FREQUENCY}
      </p>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        value={staged.interval}
        data={offers.intervals.map((interval) => ({ value: interval, label: frequency(interval) }))}
        onChange={(value) => {
          const interval = offers.intervals.find((one) => one === value);
          if (interval !== undefined) {
            onStage(withInterval(staged, interval, offers));
          }
        }}
      />
    </Stack>
  );
}

function Chosen({ offer, staged }: { readonly offer: Offers['plans'][number]; readonly staged: Staged }) {
  const price = priceAt(offer, staged.interval);
  if (price === undefined) {
    return null;
  }
  return (
    <div className={css.chosen} aria-live="polite">
      <p className={css.price}>
        <Amount value={price.price} /> <span>{each(staged.interval)}</span>
      </p>
      {offer.made_for_you ? <p className={css.charge}>{words.MADE_FOR_YOU}</p> : null}
      {price.note === undefined ? null : <p className={css.charge}>{price.note}</p>}
      {offer.term === undefined ? null : <p className={css.charge}>{words.bindsFor(offer.term)}</p>}
      {price.saving === undefined ? null : <p className={css.saving}>{words.savingSentence(price)}</p>}
      {(offer.charges ?? []).map((charge) => (
        <p key={charge} className={css.charge}>
          {charge}
        </p>
      ))}
    </div>
  );
}

function priceText(offer: Offers['plans'][number], staged: Staged): string {
  const price = priceAt(offer, staged.interval);
  return price === undefined ? '' : words.priceText(price);
}
