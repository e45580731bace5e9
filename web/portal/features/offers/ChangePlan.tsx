import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Offers, Subscription } from '@shared/api/types';
import { Stack } from '@shared/ui/Card';
import { Amount } from '@shared/ui/Amount';
import { formatMoney } from '@shared/words/money';
import { each, frequency } from '@shared/words/intervals';
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
        label="Plan tier"
        value={staged.plan}
        onChange={(event) => {
          const offer = selectable.find((one) => one.plan.key === event.currentTarget.value);
          if (offer !== undefined) {
            onStage(withPlan(staged, offer, subscription));
          }
        }}
        data={selectable.map((offer) => ({
          value: offer.plan.key,
          label: `${offer.plan.name} – ${priceText(offer, staged)}${offer.current ? ' (current)' : ''}`,
        }))}
      />
      {chosen === undefined ? null : <Chosen offer={chosen} staged={staged} />}
      {leftBehind(staged, subscription, offers).map((addon) => (
        <Checkbox
          key={addon.key}
          label={`Also remove ${addon.name}`}
          description="It belongs to the plan you leave. If it stays, it charges nothing."
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
    return <p>Billed {frequency(staged.interval).toLowerCase()}. Your plans have one billing interval.</p>;
  }
  return (
    <div>
      <p id={id} className={css.label}>
        Billing Frequency
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
    </div>
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
      {price.saving === undefined ? null : (
        <p className={css.saving}>
          You save {formatMoney(price.saving)} per year compared with monthly billing.
        </p>
      )}
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
  return price === undefined ? '' : `${formatMoney(price.price)} ${each(staged.interval)}`;
}
