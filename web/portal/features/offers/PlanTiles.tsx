import { SegmentedControl } from '@mantine/core';
import type { Interval, Offers } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { Tiles } from '@shared/ui/Tiles';
import { frequency } from '@shared/words/intervals';
import { BILLING_FREQUENCY, NO_OTHER_PLANS } from '@portal/words/offers';
import { PlanTile, type TileHandlers } from './PlanTile';

interface PlanTilesProps extends TileHandlers {
  readonly offers: Offers;
  readonly interval: Interval;
  readonly onInterval: (interval: Interval) => void;
  /** The plan whose price is being worked out. */
  readonly pending: string | undefined;
  readonly mayChange: boolean;
}

/** The plans side by side, lowest first, with what each adds to the one on its left. */
export function PlanTiles(props: PlanTilesProps) {
  const { offers, interval, onInterval } = props;
  if (offers.plans.length === 0) {
    return <p>{NO_OTHER_PLANS}</p>;
  }
  return (
    <Stack gap={24} align="start">
      {offers.intervals.length < 2 ? null : (
        <SegmentedControl
          aria-label={BILLING_FREQUENCY}
          value={interval}
          data={offers.intervals.map((one) => ({ value: one, label: frequency(one) }))}
          onChange={(value) => {
            const chosen = offers.intervals.find((one) => one === value);
            if (chosen !== undefined) {
              onInterval(chosen);
            }
          }}
        />
      )}
      <Tiles>
        {offers.plans.map((offer, place) => (
          <PlanTile key={offer.plan.key} offer={offer} leftOf={offers.plans[place - 1]} {...props} />
        ))}
      </Tiles>
    </Stack>
  );
}
