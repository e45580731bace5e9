import type { Interval, Subscription, UpcomingInvoice } from '../api/types';
import { formatDay } from './dates';
import type { IconName } from './icons';

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

/** Instead of the price of a plan that was agreed with sales. */
export const NO_PRICE = 'Custom pricing';

/** "per month", after a price. */
export function each(interval: Interval): string {
  return `per ${interval}`;
}

export type Tone = 'positive' | 'warning' | 'danger' | 'quiet';

/** A state as it is shown: its word, its tint and, where the tint's own icon would mislead, another one. */
export interface Spoken {
  readonly word: string;
  readonly tone: Tone;
  readonly icon?: IconName;
}

/** The state of a subscription in a word. */
export function statusOf(subscription: Subscription): Spoken {
  switch (subscription.status) {
    case 'future':
      return { word: 'Starts soon', tone: 'quiet', icon: 'clock' };
    case 'trial':
      return { word: 'Trial', tone: 'positive', icon: 'clock' };
    case 'active':
      return subscription.scheduled?.kind === 'cancel'
        ? { word: `Until ${formatDay(subscription.scheduled.until)}`, tone: 'warning' }
        : { word: 'Active', tone: 'positive' };
    case 'paused':
      return { word: 'Paused', tone: 'warning', icon: 'pause' };
    case 'cancelled':
      return { word: 'Ended', tone: 'quiet' };
  }
}

/** What stands behind the amount of an invoice to come: usage is in it already, or comes on top. */
export function usageNote(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return hasUsage(next) ? ' so far, more usage may be added' : ' plus usage';
}

/** The same behind its date, where the amount stands apart. */
export function usageAfterDate(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return hasUsage(next) ? ', more usage may be added' : ', plus usage';
}

/** What the sum of an invoice to come is called. */
export function expectedLabel(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return 'Expected';
  }
  return hasUsage(next) ? 'Expected so far' : 'Expected, plus usage';
}

export function hasUsage({ lines }: UpcomingInvoice): boolean {
  return lines.some(({ why }) => why.derivation.kind === 'metered');
}
