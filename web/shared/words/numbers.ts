const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });
const ORDINALS = new Intl.PluralRules('en-US', { type: 'ordinal' });
const SUFFIXES: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

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

/** "15th" */
export function ordinal(number: number): string {
  return `${number}${SUFFIXES[ORDINALS.select(number)] ?? 'th'}`;
}
