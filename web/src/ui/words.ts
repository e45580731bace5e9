import type { Interval, Subscription } from '../api/types';

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

export function every(interval: Interval): string {
  return `every ${interval}`;
}

export type Tone = 'positive' | 'warning' | 'danger' | 'quiet';

/** The state of a subscription in a word. */
export function statusOf(subscription: Subscription): { readonly word: string; readonly tone: Tone } {
  switch (subscription.status) {
    case 'future':
      return { word: 'Starts soon', tone: 'quiet' };
    case 'trial':
      return { word: 'Trial', tone: 'positive' };
    case 'active':
      return subscription.scheduled?.kind === 'cancel'
        ? { word: 'Ends', tone: 'warning' }
        : { word: 'Active', tone: 'positive' };
    case 'paused':
      return { word: 'Paused', tone: 'warning' };
    case 'cancelled':
      return { word: 'Ended', tone: 'quiet' };
  }
}
