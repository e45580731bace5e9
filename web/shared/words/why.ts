import type { Derivation, Money } from '@shared/api/types';
import { lengthOf } from './intervals';
import { formatMoney, isNothing } from './money';
import { formatNumber, formatRate } from './numbers';
import { sayShared } from './sayShared';

const say = sayShared('why');

/** How the amount of a line came about, in a few words: "unused 15 of 30 days of $40.00". */
export function whyWords(of: Derivation): string {
  switch (of.kind) {
    case 'share':
      return `${shareWords(of)}${timesWords(of)}`;
    case 'whole':
      return `${formatNumber(of.quantity)} × ${formatMoney(of.price)}`;
    case 'ordered':
      return pricingWords(of.pricing);
    case 'metered':
      return meteredWords(of);
    case 'shortfall':
      return withParts(
        say('shortfall', { minimum: formatMoney(of.minimum), counted: formatMoney(of.counted) }),
        lessWords(of.less),
      );
    case 'taken_back':
      return withParts(say('takenBack', { billed: formatMoney(of.billed) }), discountWords(of.discount));
    case 'by_hand':
      return byHandWords(of);
    case 'reduced':
      return of.most === undefined
        ? say('percentOf', { percent: formatRate(Number(of.percent ?? '0') / 100), on: formatMoney(of.on) })
        : say('off', { most: formatMoney(of.most), on: formatMoney(of.on) });
  }
}

function byHandWords({ amount, left, reason }: Extract<Derivation, { kind: 'by_hand' }>): string {
  const credited = { amount: formatMoney(amount), left: formatMoney(left) };
  return reason === undefined ? say('byHand', credited) : say('byHandBecause', { ...credited, reason });
}

/** Where nothing is to be added, the part is empty. */
const withParts = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

type Share = Extract<Derivation, { kind: 'share' }>;

function shareWords({ part, whole, unit, fee, taken_back: back, discount }: Share): string {
  const all = { whole: lengthOf(whole, unit), fee: formatMoney(fee) };
  const some = { ...all, part: formatNumber(String(part)) };
  if (back) {
    return withParts(
      part === whole ? say('unusedAll', all) : say('unusedPart', some),
      discountWords(discount),
    );
  }
  return part === whole ? say('shareAll', all) : say('sharePart', some);
}

function timesWords({ price, quantity, pricing }: Share): string {
  if (pricing !== undefined) {
    return ` (${pricingWords(pricing)})`;
  }
  return price === undefined || quantity === '1'
    ? ''
    : ` (${formatNumber(quantity)} × ${formatMoney(price)})`;
}

type Pricing = Extract<Derivation, { kind: 'ordered' }>['pricing'];

/** "50 included, 50 × $20.00, 43 × $17.50" */
function pricingWords({ included, slices, cut, raised }: Pricing): string {
  return withParts(
    included === undefined ? '' : say('included', { units: formatNumber(included) }),
    ...slices.map(sliceWords),
    ...boundWords({ cut, raised }),
  );
}

type Metered = Extract<Derivation, { kind: 'metered' }>;

/** "1,000 free + 5,000 × $0.20"; where the price is for a whole period, "112 × $12.00 / 28 days" */
function meteredWords({ slices, under, cut, raised, less }: Metered): string {
  const sum = slices.length === 0 ? say('nothing') : slices.map(sliceWords).join(' + ');
  return withParts(under === 1 ? sum : perDays(sum, under), ...boundWords({ cut, raised }), lessWords(less));
}

/** "112 × $12.00 / 28 days" */
export const perDays = (sum: string, n: number): string => say('perDays', { sum, n });

interface Bounds {
  readonly cut: Money | undefined;
  readonly raised: Money | undefined;
}

function boundWords({ cut, raised }: Bounds): readonly string[] {
  return [
    cut === undefined ? '' : say('lessMaximum', { cut: formatMoney(cut) }),
    raised === undefined ? '' : say('plusMinimum', { raised: formatMoney(raised) }),
  ];
}

/** "5,000 × $0.20 + $3.00" */
export function sliceWords({ units, price, flat }: Metered['slices'][number]): string {
  const each = `${formatNumber(units)} × ${formatMoney(price)}`;
  if (flat === undefined) {
    return isNothing(price) && units !== '0' ? say('free', { units: formatNumber(units) }) : each;
  }
  return units === '0' || isNothing(price) ? formatMoney(flat) : `${each} + ${formatMoney(flat)}`;
}

function discountWords(discount: Money | undefined): string {
  return discount === undefined ? '' : say('lessDiscount', { discount: formatMoney(discount) });
}

function lessWords(less: Money | undefined): string {
  return less === undefined ? '' : say('lessBilled', { less: formatMoney(less) });
}
