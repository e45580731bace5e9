import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Offers, Subscription } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import * as words from '@portal/words/offers';
import { ChosenPlan } from './ChosenPlan';
import { FrequencyChoice } from './FrequencyChoice';
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
      {chosen === undefined ? null : <ChosenPlan offer={chosen} interval={staged.interval} />}
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
  if (offers.intervals.length < 2) {
    return <p>{words.oneInterval(staged.interval)}</p>;
  }
  return (
    <FrequencyChoice
      wide
      intervals={offers.intervals}
      value={staged.interval}
      onChange={(interval) => onStage(withInterval(staged, interval, offers))}
    />
  );
}

function priceText(offer: Offers['plans'][number], staged: Staged): string {
  const price = priceAt(offer, staged.interval);
  return price === undefined ? '' : words.priceText(price);
}
