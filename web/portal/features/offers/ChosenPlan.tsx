import type { Interval, PlanOffer } from '@shared/api/types';
import { Amount } from '@shared/ui/Amount';
import { each } from '@shared/words/intervals';
import * as words from '@portal/words/offers';
import css from './ChangePlan.module.css';
import { orderedOf, priceAt } from './staged';

interface ChosenPlanProps {
  readonly offer: PlanOffer;
  readonly interval: Interval;
  /** Whether what is ordered by number is told elsewhere, with its price. */
  readonly numbered?: boolean;
}

/** What a plan costs that is chosen, and what else there is to know of it. */
export function ChosenPlan({ offer, interval, numbered = false }: ChosenPlanProps) {
  const price = priceAt(offer, interval);
  if (price === undefined) {
    return null;
  }
  const names = numbered ? orderedOf(offer).map(({ name }) => name) : [];
  const charges = words.chargesBeside(price.charges ?? offer.charges ?? [], names);
  return (
    <div className={css.chosen} aria-live="polite">
      <p className={css.price}>
        <Amount value={price.price} /> <span>{each(interval)}</span>
      </p>
      {offer.made_for_you ? <p className={css.charge}>{words.MADE_FOR_YOU}</p> : null}
      {price.note === undefined ? null : <p className={css.charge}>{words.noteWords(price.note)}</p>}
      {offer.term === undefined ? null : <p className={css.charge}>{words.bindsFor(offer.term)}</p>}
      {price.saving === undefined ? null : <p className={css.saving}>{words.savingSentence(price)}</p>}
      {charges.map((charge) => (
        <p key={charge} className={css.charge}>
          {charge}
        </p>
      ))}
    </div>
  );
}
