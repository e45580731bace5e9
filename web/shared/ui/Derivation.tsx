import type { Derivation as DerivationData, Money } from '@shared/api/types';
import { formatStretch } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';

interface Step {
  readonly name: string;
  readonly value: string;
}

/** The arithmetic of one line, as the server did it. */
export function Derivation({ of, amount }: { readonly of: DerivationData; readonly amount: Money }) {
  return (
    <dl>
      {[...steps(of), { name: 'Amount', value: formatMoney(amount) }].map((step, position) => (
        <StepRow key={position} {...step} />
      ))}
    </dl>
  );
}

function StepRow({ name, value }: Step) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function steps(of: DerivationData): readonly Step[] {
  switch (of.kind) {
    case 'share':
      return [
        ...money('Full price', of.price ?? of.fee),
        ...(of.quantity === '1' ? [] : [{ name: 'Quantity', value: of.quantity }]),
        { name: 'Share of the period', value: `${String(of.part)} of ${String(of.whole)} ${of.unit}s` },
        { name: 'Period', value: formatStretch(of.period.from, of.period.to) },
        ...money('Its discount', of.discount),
      ];
    case 'whole':
      return [...money('Price', of.price), { name: 'Quantity', value: of.quantity }];
    case 'metered':
      return [
        { name: 'Quantity', value: of.quantity },
        ...of.slices.map((slice) => ({ name: 'Units and price', value: sliceText(slice, of.under) })),
        ...money('Above the maximum', of.cut),
        ...money('Raised to the minimum', of.raised),
        ...money('Billed before', of.less),
      ];
    case 'shortfall':
      return [
        ...money('Committed', of.minimum),
        ...money('Used', of.counted),
        ...money('Billed before', of.less),
      ];
    case 'taken_back':
      return [...money('Billed before', of.billed), ...money('Its discount', of.discount)];
    case 'reduced':
      return [
        ...money('On', of.on),
        ...(of.percent === undefined ? [] : [{ name: 'Discount', value: `${of.percent} %` }]),
        ...money('Discount', of.most),
      ];
  }
}

type Slice = Extract<DerivationData, { kind: 'metered' }>['slices'][number];

function sliceText(slice: Slice, under: number): string {
  const units = `${slice.units} × ${formatMoney(slice.price)}`;
  const shared = under === 1 ? units : `${units} / ${String(under)} days`;
  return slice.flat === undefined ? shared : `${shared} + ${formatMoney(slice.flat)}`;
}

function money(name: string, amount: Money | undefined): readonly Step[] {
  return amount === undefined ? [] : [{ name, value: formatMoney(amount) }];
}
