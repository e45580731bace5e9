import { localeOf } from './say';
import { sayShared } from './sayShared';

const say = sayShared('numbers');
const NUMBER = new Intl.NumberFormat(localeOf('en-US'), { maximumFractionDigits: 6 });
const SHORT = new Intl.NumberFormat(localeOf('en-US'), { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat(localeOf('en-US'), { style: 'percent', maximumFractionDigits: 0 });
const RATE = new Intl.NumberFormat(localeOf('en-US'), { style: 'percent', maximumFractionDigits: 6 });

/** "71,950", of an exact decimal that the server sent. */
export function formatNumber(decimal: string): string {
  return NUMBER.format(Number(decimal));
}

/** "72K", for an axis. */
export function formatShort(number: number): string {
  return SHORT.format(number);
}

/** "82%" */
export function formatPercent(share: number): string {
  return PERCENT.format(share);
}

/** "19%", or "7.7%", of a rate or of hundredths. */
export const formatRate = (rate: number): string => RATE.format(rate);

/** "15th" */
export const ordinal = (n: number): string => say('ordinal', { n });
