import type { Derivation, Money } from '@shared/api/types';
import { formatMoney, isNothing } from './money';
import { formatNumber } from './numbers';

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
      return `minimum spend of ${formatMoney(of.minimum)}, ${formatMoney(of.counted)} reached${lessWords(of.less)}`;
    case 'taken_back':
      return `credit for all of ${formatMoney(of.billed)}${discountWords(of.discount)}`;
    case 'by_hand':
      return `${formatMoney(of.amount)} of ${formatMoney(of.left)} credited${of.reason === undefined ? '' : `: ${of.reason}`}`;
    case 'reduced':
      return of.most === undefined
        ? `${of.percent ?? '0'}% of ${formatMoney(of.on)}`
        : `${formatMoney(of.most)} off ${formatMoney(of.on)}`;
  }
}

type Share = Extract<Derivation, { kind: 'share' }>;

function shareWords({ part, whole, unit, fee, taken_back: back, discount }: Share): string {
  const all = part === whole;
  const units = whole === 1 ? unit : `${unit}s`;
  const of = `${all ? `all ${count(part)}` : `${count(part)} of ${count(whole)}`} ${units} of ${formatMoney(fee)}`;
  return back ? `${all ? 'unused: ' : 'unused '}${of}${discountWords(discount)}` : of;
}

const count = (number: number): string => formatNumber(String(number));

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
  return [
    ...(included === undefined ? [] : [`${formatNumber(included)} included`]),
    ...slices.map(sliceWords),
    ...(cut === undefined ? [] : [`less ${formatMoney(cut)} above the maximum`]),
    ...(raised === undefined ? [] : [`plus ${formatMoney(raised)} up to the minimum`]),
  ].join(', ');
}

type Metered = Extract<Derivation, { kind: 'metered' }>;

/** "1,000 free + 5,000 × $0.20"; where the price is for a whole period, "112 × $12.00 / 28 days" */
function meteredWords({ slices, under, cut, raised, less }: Metered): string {
  const sum = slices.length === 0 ? 'nothing to charge for' : slices.map(sliceWords).join(' + ');
  return [
    sum,
    under === 1 ? '' : ` / ${under} days`,
    cut === undefined ? '' : `, less ${formatMoney(cut)} above the maximum`,
    raised === undefined ? '' : `, plus ${formatMoney(raised)} up to the minimum`,
    lessWords(less),
  ].join('');
}

/** "5,000 × $0.20 + $3.00" */
export function sliceWords({ units, price, flat }: Metered['slices'][number]): string {
  const each = `${formatNumber(units)} × ${formatMoney(price)}`;
  if (flat === undefined) {
    return isNothing(price) && units !== '0' ? `${formatNumber(units)} free` : each;
  }
  return units === '0' || isNothing(price) ? formatMoney(flat) : `${each} + ${formatMoney(flat)}`;
}

function discountWords(discount: Money | undefined): string {
  return discount === undefined ? '' : `, less its discount of ${formatMoney(discount)}`;
}

function lessWords(less: Money | undefined): string {
  return less === undefined ? '' : `, less ${formatMoney(less)} on other lines or invoices`;
}
