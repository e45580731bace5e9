const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

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
