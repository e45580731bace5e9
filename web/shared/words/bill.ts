import type { Bill, Derivation, Money } from '@shared/api/types';
import { formatStretch } from './dates';
import { formatMoney, isNothing } from './money';
import { formatNumber } from './numbers';
import { sliceWords } from './why';

export const SUBTOTAL = 'Subtotal';
export const CREDIT_USED = 'Account credit used';
export const WHY = 'Why?';

/** Before the amount of a line that is one. */
export const CREDIT = 'credit ';

/** Where that goes which a bill owes the customer, as far as it goes anywhere. */
export function givenBack(bill: Bill): readonly { readonly name: string; readonly value: Money }[] {
  return [
    { name: 'Taken off an invoice that was written off', value: bill.relieved },
    { name: 'Taken off an open invoice', value: bill.lowered },
    { name: 'Added to your account credit', value: bill.credit_result },
    { name: 'Paid out to you', value: bill.refunded },
  ].flatMap(({ name, value }) => (value === undefined || isNothing(value) ? [] : [{ name, value }]));
}

type Tax = NonNullable<Bill['taxes']>[number];

/** "Tax 19%", "Includes tax 19%", or why there is none */
export function taxName({ inclusive, rate, untaxed }: Tax): string {
  return untaxed === undefined
    ? `${inclusive === true ? 'Includes tax' : TAX} ${PERCENT.format(Number(rate))}`
    : UNTAXED[untaxed];
}

const UNTAXED: Readonly<Record<NonNullable<Tax['untaxed']>, string>> = {
  zero: 'Zero-rated',
  exempt: 'Exempt from tax',
  reverse_charge: 'Reverse charge: you owe the VAT',
};

export const TAX = 'Tax';

const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });

/** One number of a derivation and what it is. */
export interface Step {
  readonly name: string;
  readonly value: string;
}

/** The arithmetic of a line, number by number, as the server did it. */
export function stepsOf(derivation: Derivation, amount: Money): readonly Step[] {
  return [
    ...numbersOf(derivation),
    ...(isRounded(derivation) ? [{ name: 'Rounding', value: ROUNDING }] : []),
    { name: 'Amount', value: formatMoney(amount) },
  ];
}

/** The one rule there is. */
const ROUNDING = 'Once, to the smallest unit of the currency; half of it and more counts as a whole one';

/** Whether the numbers may come to a part of the smallest unit of the currency. */
function isRounded(of: Derivation): boolean {
  switch (of.kind) {
    case 'share':
      return of.part !== of.whole;
    case 'metered':
      return of.under !== 1 || of.slices.some(({ price }) => decimalsOf(price) > 2);
    case 'reduced':
      return of.percent !== undefined;
    case 'whole':
    case 'ordered':
    case 'shortfall':
    case 'taken_back':
    case 'by_hand':
      return false;
  }
}

const decimalsOf = ({ amount }: Money): number => amount.split('.')[1]?.length ?? 0;

function numbersOf(of: Derivation): readonly Step[] {
  switch (of.kind) {
    case 'share':
      return [
        ...money('Full price', of.price ?? of.fee),
        ...(of.quantity === '1' ? [] : [{ name: 'Quantity', value: formatNumber(of.quantity) }]),
        ...pricingOf(of.pricing),
        { name: 'Share of the period', value: `${String(of.part)} of ${String(of.whole)} ${of.unit}s` },
        { name: 'Period', value: formatStretch(of.period.from, of.period.to) },
        ...money('Its discount', of.discount),
      ];
    case 'whole':
      return [...money('Price', of.price), { name: 'Quantity', value: formatNumber(of.quantity) }];
    case 'ordered':
      return [{ name: 'Quantity', value: formatNumber(of.quantity) }, ...pricingOf(of.pricing)];
    case 'metered':
      return [
        { name: 'Quantity', value: formatNumber(of.quantity) },
        ...slicesOf(of.slices, of.under),
        ...boundsOf(of),
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
    case 'by_hand':
      return [...money('Left of the line', of.left), ...money('Credited', of.amount)];
    case 'reduced':
      return [
        ...money('On', of.on),
        ...(of.percent === undefined ? [] : [{ name: 'Discount', value: `${of.percent}%` }]),
        ...money('Discount', of.most),
      ];
  }
}

type Metered = Extract<Derivation, { kind: 'metered' }>;
type Slice = Metered['slices'][number];

/** How what is ordered by number was priced, where the number times a price does not say it. */
function pricingOf(
  pricing: Extract<Derivation, { kind: 'ordered' }>['pricing'] | undefined,
): readonly Step[] {
  return pricing === undefined
    ? []
    : [
        ...(pricing.included === undefined
          ? []
          : [{ name: 'Included', value: formatNumber(pricing.included) }]),
        ...slicesOf(pricing.slices, 1),
        ...boundsOf(pricing),
      ];
}

function slicesOf(slices: readonly Slice[], under: number): readonly Step[] {
  return slices.map((slice) => ({ name: 'Units and price', value: sliceText(slice, under) }));
}

function boundsOf({ cut, raised }: Pick<Metered, 'cut' | 'raised'>): readonly Step[] {
  return [...money('Above the maximum', cut), ...money('Raised to the minimum', raised)];
}

function sliceText(slice: Slice, under: number): string {
  return under === 1 ? sliceWords(slice) : `${sliceWords(slice)} / ${String(under)} days`;
}

function money(name: string, amount: Money | undefined): readonly Step[] {
  return amount === undefined ? [] : [{ name, value: formatMoney(amount) }];
}
