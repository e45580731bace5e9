import type { Interval, OrderedOffer } from '@shared/api/types';
import { Row, Stack } from '@shared/ui/Layout';
import { Stepper } from '@shared/ui/Stepper';
import * as words from '@portal/words/offers';
import css from './EditSubscription.module.css';

interface QuantitiesProps {
  /** What the staged plan orders by number. */
  readonly ordered: readonly OrderedOffer[];
  readonly interval: Interval;
  readonly number: (key: string) => number;
  readonly onNumber: (key: string, number: number) => void;
}

/** How many of each, staged: what one more costs, how many are included and how many are bought. */
export function Quantities({ ordered, interval, number, onNumber }: QuantitiesProps) {
  if (ordered.length === 0) {
    return null;
  }
  return (
    <Stack as="ul" gap={0} aria-label={words.QUANTITIES}>
      {ordered.map((one) => {
        const staged = number(one.key);
        const told = [words.orderedPrice(one, interval), words.includedAndBought(one, staged)].filter(
          (text) => text !== '',
        );
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
              value={staged}
              onChange={(next) => onNumber(one.key, next)}
            />
          </Row>
        );
      })}
    </Stack>
  );
}
