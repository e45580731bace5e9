import type { Subscription } from '@shared/api/types';
import type { Spoken } from '@shared/ui/Status';
import { formatDay } from '@shared/words/dates';

/** Instead of the price of a plan that was agreed with sales. */
export const NO_PRICE = 'Custom pricing';

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
