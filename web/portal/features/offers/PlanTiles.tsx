import type { Interval, Offers } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { Tiles } from '@shared/ui/Tiles';
import { NO_OTHER_PLANS, NO_PLANS } from '@portal/words/offers';
import { FrequencyChoice } from './FrequencyChoice';
import { PlanTable } from './PlanTable';
import { PlanTile, type TileHandlers } from './PlanTile';

interface PlanTilesProps extends TileHandlers {
  readonly offers: Offers;
  readonly interval: Interval;
  readonly onInterval: (interval: Interval) => void;
  /** The plan whose price is being worked out. */
  readonly pending: string | undefined;
  readonly mayChange: boolean;
}

/** More of them side by side are too narrow to be read. */
const MOST_TILES = 4;

/** The plans side by side, lowest first, with what each adds to the one on its left. */
export function PlanTiles(props: PlanTilesProps) {
  const { offers, interval, onInterval } = props;
  if (offers.plans.length === 0) {
    return <p>{offers.current === undefined ? NO_PLANS : NO_OTHER_PLANS}</p>;
  }
  return (
    <Stack gap={24} align="start">
      {offers.intervals.length < 2 ? null : (
        <FrequencyChoice intervals={offers.intervals} value={interval} onChange={onInterval} />
      )}
      {offers.plans.length > MOST_TILES ? (
        <PlanTable plans={offers.plans} isFirst={offers.current === undefined} {...props} />
      ) : (
        <Tiles>
          {offers.plans.map((offer, place) => (
            <PlanTile
              key={offer.plan.key}
              offer={offer}
              leftOf={offers.plans[place - 1]}
              isFirst={offers.current === undefined}
              {...props}
            />
          ))}
        </Tiles>
      )}
    </Stack>
  );
}
