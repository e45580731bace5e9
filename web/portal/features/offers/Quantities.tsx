import type { OrderedOffer, Subscription } from '@shared/api/types';
import { Row, Stack } from '@shared/ui/Layout';
import { Stepper } from '@shared/ui/Stepper';
import * as words from '@portal/words/offers';
import css from './EditSubscription.module.css';
import { numberOf, type Staged, withNumber } from './staged';

interface QuantitiesProps {
  readonly subscription: Subscription;
  /** What the staged plan orders by number. */
  readonly ordered: readonly OrderedOffer[];
  readonly staged: Staged;
  readonly onStage: (staged: Staged) => void;
}

/** How many of each, staged: what one more costs, how many are included and how many are bought. */
export function Quantities({ subscription, ordered, staged, onStage }: QuantitiesProps) {
  if (ordered.length === 0) {
    return null;
  }
  return (
    <Stack as="ul" gap={0} aria-label={words.QUANTITIES}>
      {ordered.map((one) => {
        const number = numberOf(staged, subscription, one.key);
        const told = [
          words.orderedPrice(one, staged.interval, subscription.interval),
          words.includedAndBought(one, number),
        ].filter((text) => text !== '');
        return (
          <Row key={one.key} as="li" gap={16} justify="between" className={css.addon}>
            <div>
              <p>{one.name}</p>
              {told.map((text) => (
                <p key={text} className={css.note}>
                  {text}
                </p>
              ))}
            </div>
            <Stepper
              label={one.name}
              fewer={words.oneFewer(one.name)}
              more={words.oneMore(one.name)}
              value={number}
              onChange={(next) => onStage(withNumber(staged, subscription, one.key, next))}
            />
          </Row>
        );
      })}
    </Stack>
  );
}
