import type { Interval } from '@shared/api/types';

/** How often: the word on a choice and in a table. */
export function frequency(interval: Interval): string {
  switch (interval) {
    case 'day':
      return 'Daily';
    case 'week':
      return 'Weekly';
    case 'month':
      return 'Monthly';
    case 'quarter':
      return 'Quarterly';
    case 'year':
      return 'Yearly';
  }
}

/** "per month", after a price. */
export function each(interval: Interval): string {
  return `per ${interval}`;
}
