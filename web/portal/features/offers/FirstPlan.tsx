import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Offers, PlanOffer } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { CouponField } from '@portal/parts/CouponField';
import * as words from '@portal/words/offers';
import { ChosenPlan } from './ChosenPlan';
import css from './EditSubscription.module.css';
import { firstPlans, firstPriceAt, withFirst } from './first';
import { FrequencyChoice } from './FrequencyChoice';
import { Quantities } from './Quantities';
import { orderedOf, type Staged } from './staged';

interface FirstPlanProps {
  readonly offers: Offers;
  readonly staged: Staged;
  readonly onStage: (staged: Staged) => void;
  /** Whether plan and frequency are chosen here too; else they were chosen on a tile. */
  readonly choosing: boolean;
  /** Why the staged code was refused; empty where it was not. */
  readonly refused: string;
  readonly actions: ReactNode;
}

/** A first plan, with how many of each are ordered with it. Everything here is staged, nothing is stored. */
export function FirstPlan({ offers, staged, onStage, choosing, refused, actions }: FirstPlanProps) {
  const offer = offers.plans.find((one) => one.plan.key === staged.plan);
  if (offer === undefined) {
    return <p>{words.GONE}</p>;
  }
  return (
    <Stack>
      {choosing ? (
        <Choice offers={offers} offer={offer} staged={staged} onStage={onStage} />
      ) : (
        <p className={css.name}>{offer.plan.name}</p>
      )}
      <ChosenPlan offer={offer} interval={staged.interval} numbered />
      <Quantities
        ordered={orderedOf(offer)}
        interval={staged.interval}
        number={(key) => staged.quantity[key] ?? 0}
        onNumber={(key, number) => onStage({ ...staged, quantity: { ...staged.quantity, [key]: number } })}
      />
      <CouponField
        code={staged.coupon}
        refused={refused}
        busy={false}
        onApply={(coupon) => onStage({ ...staged, coupon })}
        onRemove={() => onStage({ ...staged, coupon: '' })}
      />
      {actions}
    </Stack>
  );
}

type ChoiceProps = Pick<FirstPlanProps, 'offers' | 'staged' | 'onStage'> & { readonly offer: PlanOffer };

function Choice({ offers, offer, staged, onStage }: ChoiceProps) {
  const sold = firstPlans(offers, staged.interval);
  const intervals = offers.intervals.filter((interval) => firstPlans(offers, interval).length > 0);
  return (
    <>
      {intervals.length < 2 ? null : (
        <FrequencyChoice
          wide
          intervals={intervals}
          value={staged.interval}
          onChange={(interval) => {
            const [other] = firstPlans(offers, interval);
            const next = firstPriceAt(offer, interval) === undefined ? other : offer;
            if (next !== undefined) {
              onStage(withFirst(staged, next, interval));
            }
          }}
        />
      )}
      <NativeSelect
        label={words.PLAN_TIER}
        value={staged.plan}
        onChange={(event) => {
          const next = sold.find((one) => one.plan.key === event.currentTarget.value);
          if (next !== undefined) {
            onStage(withFirst(staged, next, staged.interval));
          }
        }}
        data={sold.map((one) => {
          const price = firstPriceAt(one, staged.interval);
          return {
            value: one.plan.key,
            label: words.choiceWords(one.plan.name, price === undefined ? '' : words.priceText(price), false),
          };
        })}
      />
    </>
  );
}
