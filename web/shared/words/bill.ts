import type { Bill, Derivation, Money } from '@shared/api/types';
import { formatStretch } from './dates';
import { formatMoney, isNothing } from './money';
import { lengthOf } from './intervals';
import { formatNumber, formatRate } from './numbers';
import { localeOf } from './say';
import { sayShared } from './sayShared';
import { perDays, sliceWords } from './why';

const say = sayShared('bill');

export const SUBTOTAL = say('subtotal');
export const CREDIT_USED = say('creditUsed');
export const WHY = say('why');

/** Before the amount of a line that is one. */
export const CREDIT = say('credit');

/** Where that goes which a bill owes the customer, as far as it goes anywhere. */
export function givenBack(bill: Bill): readonly { readonly name: string; readonly value: Money }[] {
  return [
    { name: say('relieved'), value: bill.relieved },
    { name: say('lowered'), value: bill.lowered },
    { name: say('creditResult'), value: bill.credit_result },
    { name: say('refunded'), value: bill.refunded },
  ].flatMap(({ name, value }) => (value === undefined || isNothing(value) ? [] : [{ name, value }]));
}

type Tax = NonNullable<Bill['taxes']>[number];

/** "Tax 19%", "Includes tax 19%", or why there is none */
export function taxName({ inclusive, rate, untaxed }: Tax): string {
  if (untaxed !== undefined) {
    return UNTAXED[untaxed];
  }
  const written = PERCENT.format(Number(rate));
  return say(inclusive === true ? 'taxIncluded' : 'taxRate', { rate: written });
}

const UNTAXED: Readonly<Record<NonNullable<Tax['untaxed']>, string>> = {
  zero: say('zero'),
  exempt: say('exempt'),
  reverse_charge: say('reverseCharge'),
};

export const TAX = say('tax');

const PERCENT = new Intl.NumberFormat(localeOf('en-GB'), { style: 'percent', maximumFractionDigits: 2 });

/** One number of a derivation and what it is. */
export interface Step {
  readonly name: string;
  readonly value: string;
}

/** The arithmetic of a line, number by number, as the server did it. */
export function stepsOf(derivation: Derivation, amount: Money): readonly Step[] {
  return [
    ...numbersOf(derivation),
    ...(isRounded(derivation) ? [{ name: say('rounding'), value: ROUNDING }] : []),
    { name: say('amount'), value: formatMoney(amount) },
  ];
}

/** The one rule there is. */
const ROUNDING = say('roundingRule');

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
        ...money(say('fullPrice'), of.price ?? of.fee),
        ...(of.quantity === '1' ? [] : [{ name: say('quantity'), value: formatNumber(of.quantity) }]),
        ...pricingOf(of.pricing),
        {
          name: say('share'),
          value: say('shareOf', { part: formatNumber(String(of.part)), whole: lengthOf(of.whole, of.unit) }),
        },
        { name: say('period'), value: formatStretch(of.period.from, of.period.to) },
        ...money(say('itsDiscount'), of.discount),
      ];
    case 'whole':
      return [...money(say('price'), of.price), { name: say('quantity'), value: formatNumber(of.quantity) }];
    case 'ordered':
      return [{ name: say('quantity'), value: formatNumber(of.quantity) }, ...pricingOf(of.pricing)];
    case 'metered':
      return [
        { name: say('quantity'), value: formatNumber(of.quantity) },
        ...slicesOf(of.slices, of.under),
        ...boundsOf(of),
        ...money(say('billedBefore'), of.less),
      ];
    case 'shortfall':
      return [
        ...money(say('committed'), of.minimum),
        ...money(say('used'), of.counted),
        ...money(say('billedBefore'), of.less),
      ];
    case 'taken_back':
      return [...money(say('billedBefore'), of.billed), ...money(say('itsDiscount'), of.discount)];
    case 'by_hand':
      return [...money(say('left'), of.left), ...money(say('credited'), of.amount)];
    case 'reduced':
      return [
        ...money(say('on'), of.on),
        ...(of.percent === undefined
          ? []
          : [{ name: say('discount'), value: formatRate(Number(of.percent) / 100) }]),
        ...money(say('discount'), of.most),
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
          : [{ name: say('included'), value: formatNumber(pricing.included) }]),
        ...slicesOf(pricing.slices, 1),
        ...boundsOf(pricing),
      ];
}

function slicesOf(slices: readonly Slice[], under: number): readonly Step[] {
  return slices.map((slice) => ({ name: say('unitsAndPrice'), value: sliceText(slice, under) }));
}

function boundsOf({ cut, raised }: Pick<Metered, 'cut' | 'raised'>): readonly Step[] {
  return [...money(say('aboveMaximum'), cut), ...money(say('raised'), raised)];
}

function sliceText(slice: Slice, under: number): string {
  return under === 1 ? sliceWords(slice) : perDays(sliceWords(slice), under);
}

function money(name: string, amount: Money | undefined): readonly Step[] {
  return amount === undefined ? [] : [{ name, value: formatMoney(amount) }];
}
