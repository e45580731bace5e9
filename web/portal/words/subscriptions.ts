import type { Entitlements, Subscription, SubscriptionAddon } from '@shared/api/types';
import type { Spoken } from '@shared/ui/Status';
import { formatDay } from '@shared/words/dates';
import { frequency } from '@shared/words/intervals';
import { formatNumber } from '@shared/words/numbers';
import { scheduledTitle } from './scheduled';

export const PLAN_DETAILS = 'Plan Details';

/** Where there is none. */
export const NO_PLAN = 'You have no plan yet.';
export const NO_SUBSCRIPTION = 'You have no subscription yet.';
export const CHOOSE_TO_BEGIN = 'No plan yet. Choose one to begin.';
export const CHOOSE_TO_SEE_USAGE = 'No plan yet. Choose one to see its usage.';

/** What may be done about it. */
export const SEE_PLANS = 'See Plans';
export const EDIT_SUBSCRIPTION = 'Edit Subscription';
export const CANCEL_PLAN = 'Cancel Plan';
export const CANCEL_SUBSCRIPTION = 'Cancel Subscription';
export const RESUME = 'Resume';
export const START_AGAIN = 'Start Again';

export const WHAT_YOU_CAN_USE = 'What you can use';

/** Names of what is known about it. */
export const CURRENT_PERIOD = 'Current period';
export const BILLING_FREQUENCY = 'Billing frequency';
export const NEXT_BILLING = 'Next billing';
export const ADD_ONS = 'Add-ons';
/** "Api keys" for the quantity `api_keys`. */
export const quantityName = (key: string): string =>
  `${key.charAt(0).toUpperCase()}${key.slice(1)}`.replace(/[_-]/g, ' ');
export const TRIAL_ENDS = 'Trial ends';
export const TERM = 'Term';
export const CUSTOMER_SINCE = 'Customer since';

export const PAYMENT_CHECKED = 'A payment is being checked';
export const BANK_SILENT =
  'Your bank has not answered yet. Nothing has changed yet, and you will not be charged twice.';

export const OVER_LIMITS = 'You use more than your plan allows';
export const OVER_LIMITS_REMEDY =
  'You keep what you have. To add more, reduce your usage or switch to a larger plan.';

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

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is ordered by number, such as seats. */
export const numbersOf = ({ quantity }: Pick<Subscription, 'quantity'>): readonly Fact[] =>
  Object.entries(quantity).map(([name, number]) => ({ name: quantityName(name), value: String(number) }));

/** Until when it is free, and for how long it binds; without a value where it is not and does not. */
export const bindingOf = (subscription: Pick<Subscription, 'trial_ends_on' | 'term'>): readonly Fact[] => [
  {
    name: TRIAL_ENDS,
    value: subscription.trial_ends_on === undefined ? '' : formatDay(subscription.trial_ends_on),
  },
  { name: TERM, value: termWords(subscription) },
];

/** "Through 31 Mar 2027, then it renews" */
export function termWords({ term }: Pick<Subscription, 'term'>): string {
  return term === undefined ? '' : `Through ${formatDay(term.until)}, ${THEN[term.then]}`;
}

const THEN: Readonly<Record<NonNullable<Subscription['term']>['then'], string>> = {
  renew: 'then it renews',
  evergreen: 'then you can leave at any time',
  end: 'then the subscription ends',
};

/** On the way out, where that waits for the end of the term. */
export function cancelNote({ cancel }: Subscription['actions']): string | undefined {
  return cancel.when === 'term_end' && cancel.until !== undefined
    ? `Your term runs through ${formatDay(cancel.until)}`
    : undefined;
}

/** By how much a limit is exceeded. */
export const overWords = ({ name, used, limit }: Entitlements['over'][number]): string =>
  `${name}: ${formatNumber(used)} in use, ${formatNumber(limit)} allowed.`;

/** What an add-on costs; nothing where it only stays on from a plan before. */
export const addonPrice = ({ active, price_text: price }: SubscriptionAddon): string =>
  active ? (price ?? '') : 'Free with this plan';

/** What comes next for a subscription, in the few words a card has room for; empty where no invoice is foreseen. */
export function nextStep({ plan, scheduled, next_billing: next, ended_on: ended }: Subscription): string {
  if (ended !== undefined) {
    return `Ended on ${formatDay(ended)}`;
  }
  if (scheduled !== undefined) {
    return scheduled.kind === 'cancel'
      ? `Runs through ${formatDay(scheduled.until)}`
      : scheduledTitle({ plan, scheduled });
  }
  return next === undefined ? '' : `Next billing ${formatDay(next.date)}`;
}

/** "Scout Basic, monthly", where there are several to choose from. */
export const choiceName = ({ plan, interval }: Subscription): string =>
  `${plan.name}, ${frequency(interval).toLowerCase()}`;
