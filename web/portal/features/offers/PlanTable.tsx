import type { PlanOffer } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { WideTable } from '@shared/ui/WideTable';
import { featureText } from '@portal/words/features';
import * as words from '@portal/words/planTable';
import { Beside, chargesOf, Name, Price, TileButton, type TileHandlers, type TileProps } from './PlanTile';

interface PlanTableProps extends TileHandlers, Omit<TileProps, 'offer' | 'leftOf'> {
  readonly plans: readonly PlanOffer[];
}

/** The plans one under the other, lowest first, with what each of them has. */
export function PlanTable({ plans, ...props }: PlanTableProps) {
  const features = featuresOf(plans);
  return (
    <WideTable
      label={words.PLANS}
      columns={[words.PLAN, words.PRICE, words.CHOICE, ...features.map(({ name }) => name)]}
      rows={plans.map((offer) => ({
        key: offer.plan.key,
        current: offer.current,
        cells: [
          <RowName key="name" offer={offer} />,
          <Stack key="price" gap={12}>
            <div>
              <Price offer={offer} price={priceAt(offer, props.interval)} interval={props.interval} />
            </div>
            <Beside charges={chargesOf(offer, priceAt(offer, props.interval))} />
          </Stack>,
          <TileButton
            key="choice"
            {...props}
            offer={offer}
            leftOf={undefined}
            price={priceAt(offer, props.interval)}
            describedBy={`plan-${offer.plan.key}`}
          />,
          ...features.map(({ key }) => has(offer, key)),
        ],
      }))}
    />
  );
}

function RowName({ offer }: { readonly offer: PlanOffer }) {
  return <Name offer={offer} id={`plan-${offer.plan.key}`} />;
}

const priceAt = ({ prices }: PlanOffer, interval: TileProps['interval']) =>
  prices.find((one) => one.interval === interval);

type Has = PlanOffer['features'][number];

/** What any of them has that is no measure of use, in the order in which it is first had. */
function featuresOf(plans: readonly PlanOffer[]): readonly Has[] {
  const found = new Map<string, Has>();
  for (const feature of plans.flatMap(({ features }) => features)) {
    if (feature.type !== 'metered' && !found.has(feature.key)) {
      found.set(feature.key, feature);
    }
  }
  return [...found.values()];
}

function has({ features }: PlanOffer, key: string): string {
  const feature = features.find((one) => one.key === key);
  return feature?.granted === true ? featureText(feature) : words.NOT_INCLUDED;
}
