import type { Entitlements, Subscription, SubscriptionAddon } from '@shared/api/types';
import type { Spoken } from '@shared/ui/Status';
import { formatDay } from '@shared/words/dates';
import { often } from '@shared/words/intervals';
import { formatNumber } from '@shared/words/numbers';
import { scheduledTitle } from './scheduled';
import { sayOf } from './say';

const say = sayOf('subscriptions');

export const PLAN_DETAILS = say('planDetails');

/** Where there is none. */
export const NO_PLAN = say('noPlan');
export const NO_SUBSCRIPTION = say('noSubscription');
export const CHOOSE_TO_BEGIN = say('chooseToBegin');
export const CHOOSE_TO_SEE_USAGE = say('chooseToSeeUsage');

/** What may be done about it. */
export const SEE_PLANS = say('seePlans');
export const EDIT_SUBSCRIPTION = say('edit');
export const CANCEL_PLAN = say('cancelPlan');
export const CANCEL_SUBSCRIPTION = say('cancel');
export const RESUME = say('resume');
export const START_AGAIN = say('startAgain');

export const WHAT_YOU_CAN_USE = say('canUse');

/** Names of what is known about it. */
export const CURRENT_PERIOD = say('currentPeriod');
export const BILLING_FREQUENCY = say('frequency');
export const NEXT_BILLING = say('nextBilling');
export const ADD_ONS = say('addOns');
/** "Api keys" for the quantity `api_keys`. */
export const quantityName = (key: string): string =>
  `${key.charAt(0).toUpperCase()}${key.slice(1)}`.replace(/[_-]/g, ' ');
export const TRIAL_ENDS = say('trialEnds');
export const TERM = say('term');
export const CUSTOMER_SINCE = say('customerSince');

export const PAYMENT_CHECKED = say('checking');
export const BANK_SILENT = say('bankSilent');

export const OVER_LIMITS = say('overLimits');
export const OVER_LIMITS_REMEDY = say('overRemedy');

/** Instead of the price of a plan that was agreed with sales. */
export const NO_PRICE = say('noPrice');

/** The state of a subscription in a word. */
export function statusOf(subscription: Subscription): Spoken {
  switch (subscription.status) {
    case 'future':
      return { word: say('startsSoon'), tone: 'quiet', icon: 'clock' };
    case 'trial':
      return { word: say('trial'), tone: 'positive', icon: 'clock' };
    case 'active':
      return subscription.scheduled?.kind === 'cancel'
        ? { word: say('until', { day: formatDay(subscription.scheduled.until) }), tone: 'warning' }
        : { word: say('active'), tone: 'positive' };
    case 'paused':
      return { word: say('paused'), tone: 'warning', icon: 'pause' };
    case 'cancelled':
      return { word: say('ended'), tone: 'quiet' };
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
  return term === undefined ? '' : say('throughThen', { day: formatDay(term.until), then: term.then });
}

/** On the way out, where that waits for the end of the term. */
export function cancelNote({ cancel }: Subscription['actions']): string | undefined {
  return cancel.when === 'term_end' && cancel.until !== undefined
    ? say('termThrough', { day: formatDay(cancel.until) })
    : undefined;
}

/** By how much a limit is exceeded. */
export const overWords = ({ name, used, limit }: Entitlements['over'][number]): string =>
  say('over', { name, used: formatNumber(used), limit: formatNumber(limit) });

/** What an add-on costs; nothing where it only stays on from a plan before. */
export const addonPrice = ({ active, price_text: price }: SubscriptionAddon): string =>
  active ? (price ?? '') : say('addonFree');

/** What comes next for a subscription, in the few words a card has room for; empty where no invoice is foreseen. */
export function nextStep({ plan, scheduled, next_billing: next, ended_on: ended }: Subscription): string {
  if (ended !== undefined) {
    return say('endedOn', { day: formatDay(ended) });
  }
  if (scheduled !== undefined) {
    return scheduled.kind === 'cancel'
      ? say('runsThrough', { day: formatDay(scheduled.until) })
      : scheduledTitle({ plan, scheduled });
  }
  return next === undefined ? '' : say('nextBillingOn', { day: formatDay(next.date) });
}

/** "Scout Basic, monthly", where there are several to choose from. */
export const choiceName = ({ plan, interval }: Subscription): string =>
  say('choice', { plan: plan.name, often: often(interval) });
