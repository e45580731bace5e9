import type { Interval } from '@shared/api/types';
import { sayShared } from './sayShared';

const say = sayShared('intervals');

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'second';

/** "6 months", in the reader's language. */
export const lengthOf = (n: number, unit: Unit): string => say('length', { unit, n });

/** The same of a length as the server has it, "6 months" or "month". What is no such length stays as it is. */
export function lengthWords(length: string): string {
  const span = spanOf(length);
  return span === undefined ? length : lengthOf(span.n, span.unit);
}

/** How often: the word on a choice and in a table. "Monthly", "Every 6 months". */
export const frequency = (interval: Interval): string => say('frequency', every(interval));

/** The same in a sentence: "monthly", "every 6 months". */
export const often = (interval: Interval): string => say('often', every(interval));

/** "every month", "every 6 months": of what happens each time. */
export const everyTime = (interval: Interval): string => say('everyTime', every(interval));

/** "per month" or "every 6 months", after a price. */
export const each = (interval: Interval): string => say('each', every(interval));

/** "$40.00 per month", of an amount that is written out. */
export const priceEach = (price: string, interval: Interval): string =>
  say('priced', { price, each: each(interval) });

/** "month" or "period of 6 months", of which a new one starts. */
export const period = (interval: Interval): string => say('period', every(interval));

/** "monthly billing" or "billing every 6 months" */
export const billing = (interval: Interval): string => say('billing', every(interval));

/** Whether it is "6 months", and not "month". */
export function isSeveral(interval: Interval): boolean {
  return interval.includes(' ');
}

/** One of a unit, or several of them: some languages have a gender for these. */
function every(interval: Interval): { readonly every: string; readonly length: string } {
  const unit = spanOf(interval)?.unit;
  const several = unit === 'week' ? 'weeks' : 'several';
  return { every: isSeveral(interval) ? several : interval, length: lengthWords(interval) };
}

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];

function spanOf(length: string): { readonly n: number; readonly unit: Unit } | undefined {
  const [, n = '1', name] = /^(?:(\d+) )?([a-z]+?)s?$/.exec(length) ?? [];
  const unit = UNITS.find((one) => one === name);
  return unit === undefined ? undefined : { n: Number(n), unit };
}
