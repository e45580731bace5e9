import type { Interval } from '@shared/api/types';

/** How often: the word on a choice and in a table. "Monthly", "Every 6 months". */
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
    default:
      return `Every ${interval}`;
  }
}

/** "per month" or "every 6 months", after a price. */
export function each(interval: Interval): string {
  return isSeveral(interval) ? `every ${interval}` : `per ${interval}`;
}

/** "month" or "period of 6 months", of which a new one starts. */
export function period(interval: Interval): string {
  return isSeveral(interval) ? `period of ${interval}` : interval;
}

/** "monthly billing" or "billing every 6 months" */
export function billing(interval: Interval): string {
  const often = frequency(interval).toLowerCase();
  return isSeveral(interval) ? `billing ${often}` : `${often} billing`;
}

/** Whether it is "6 months", and not "month". */
export function isSeveral(interval: Interval): boolean {
  return interval.includes(' ');
}
