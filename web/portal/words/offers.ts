import type {
  AddonOffer,
  Interval,
  OrderedOffer,
  PlanOffer,
  PriceOffer,
  SubscriptionAddon,
} from '@shared/api/types';
import { each, frequency, isSeveral } from '@shared/words/intervals';
import { formatMoney, isNothing } from '@shared/words/money';
import { reasonWords } from './problems';

export const BILLING_FREQUENCY = 'Billing Frequency';
export const PLAN_TIER = 'Plan tier';
export const REVIEW_CHANGES = 'Review Changes';
export const REVIEW_PLAN = 'Review Your Plan';
export const UPDATE = 'Update';
export const NO_PLANS = 'No plans are available. Contact us if you need one.';
export const GONE = 'This plan is no longer available.';
export const NO_OTHER_PLANS = 'No other plans are available. Contact us if you need one.';

/** On a plan's tile. */
export const CURRENT_PLAN = 'Current plan';
export const MADE_FOR_YOU = 'Made for you';
export const LETS_TALK = "Let's talk";
export const CHARGED_BESIDE = 'Charged in addition';
export const CHOOSE = 'Choose Plan';
export const UPGRADE = 'Upgrade';
export const DOWNGRADE = 'Downgrade';
export const SWITCH = 'Switch';

/** Why the price is not the usual one, on a line of its own. */
export const noteWords = (note: string): string => note.charAt(0).toUpperCase() + note.slice(1);

/** For how long a plan binds, on its tile. */
export function bindsFor({ length, then }: NonNullable<PlanOffer['term']>): string {
  switch (then) {
    case 'renew':
      return `Term of ${length}, renews`;
    case 'evergreen':
      return `Term of ${length}, then open-ended`;
    case 'end':
      return `Ends after ${length}`;
  }
}

/** Of what is ordered by number, such as seats. */
export const QUANTITIES = 'Quantities';
export const oneFewer = (name: string): string => `One fewer: ${name}`;
export const oneMore = (name: string): string => `One more: ${name}`;

/** What one more costs, "$10.00 each per month"; in tiers, all that they cost. */
export function orderedPrice({ prices = [], price_texts = [] }: OrderedOffer, interval: Interval): string {
  const price = prices.find((one) => one.interval === interval);
  return price === undefined
    ? (price_texts.find((one) => one.interval === interval)?.text ?? '')
    : `${formatMoney(price.price)} each ${each(interval)}`;
}

/** "3 included, 2 bought"; nothing where none is included. */
export function includedAndBought({ included }: OrderedOffer, number: number): string {
  return included === undefined
    ? ''
    : `${included} included, ${String(Math.max(0, number - Number(included)))} bought`;
}

/** What is charged beside the plan, "Seats: 3 included", save what these are. */
export const chargesBeside = (charges: readonly string[], names: readonly string[]): readonly string[] =>
  charges.filter((charge) => !names.some((name) => charge.startsWith(`${name}: `)));

/** Of add-ons. */
export const ADD_ONS = 'Add-ons';
export const NO_ADD_ONS = 'No add-ons are available for this plan.';
export const LOCKED = 'Locked';
export const STAYS_FREE = 'It belongs to the plan you leave. If it stays, it charges nothing.';

export const customPricing = (plan: string): string => `${plan} has custom pricing.`;

export const comparedWith = (plan: string): string => `Compared with ${plan}`;

export const notSold = (interval: Interval): string => `Not available ${frequency(interval).toLowerCase()}`;

export const oneInterval = (interval: Interval): string =>
  `Billed ${frequency(interval).toLowerCase()}. Your plans have one billing interval.`;

/** "$40.00 per month" */
export const priceText = ({ price, interval }: Pick<PriceOffer, 'price' | 'interval'>): string =>
  `${formatMoney(price)} ${each(interval)}`;

/** A plan in a list to choose from. */
export const choiceWords = (plan: string, price: string, current: boolean): string =>
  `${plan} – ${price}${current ? ' (current)' : ''}`;

/** A plan that is chosen and not confirmed. */
export const stagedWords = (plan: string, interval: Interval, price: PriceOffer | undefined): string =>
  `${plan}, ${frequency(interval).toLowerCase()}${price === undefined ? '' : `, ${formatMoney(price.price)}`}`;

/** What the amount on a tile is for: a month, where a longer interval has an amount a month. */
export const unitOf = ({ per_month: perMonth, interval }: PriceOffer): string =>
  perMonth === undefined ? each(interval) : 'per month';

/** What stands below the amount on a tile; of a plan that ends by itself, what it costs until then. */
export function billedAs(offer: PriceOffer, term: PlanOffer['term']): string {
  const { interval, price, per_year: perYear, in_all: inAll } = offer;
  if (isNothing(price)) {
    return '';
  }
  if (inAll !== undefined && term !== undefined) {
    return `${formatMoney(inAll)} in all for ${term.length}`;
  }
  if (interval === 'year') {
    return `${formatMoney(price)} billed once per year`;
  }
  if (isSeveral(interval)) {
    return `${formatMoney(price)} billed ${each(interval)}`;
  }
  return perYear === undefined
    ? `Billed ${frequency(interval).toLowerCase()}`
    : `${formatMoney(perYear)} per year`;
}

/** What a longer interval saves; empty where it saves nothing. */
export const savingWords = ({ saving }: PriceOffer): string =>
  saving === undefined ? '' : `You save ${formatMoney(saving)} per year`;

/** The same in a sentence. */
export const savingSentence = ({ saving }: PriceOffer): string =>
  saving === undefined ? '' : `You save ${formatMoney(saving)} per year compared with monthly billing.`;

/** What a button does with an add-on: removes it, or keeps it after all; adds it, or does not after all. */
export const removeOrKeep = (removed: boolean): string => (removed ? 'Keep' : 'Remove');
export const addOrUndo = (added: boolean): string => (added ? 'Undo' : 'Add');
export const alsoRemove = (addon: string): string => `Also remove ${addon}`;

/** Below an add-on that there is. */
export function attachedNote(addon: SubscriptionAddon, removable: boolean, removed: boolean): string {
  if (removed) {
    return 'Will be removed.';
  }
  if (!removable) {
    return reasonWords(addon);
  }
  return addon.active ? (addon.price_text ?? '') : 'Free with your plan. You can remove it.';
}

/** What an add-on costs at a frequency, in words; nothing where it is not sold so. */
export function addonCosts(
  { price_text: text, price_texts: texts, prices }: AddonOffer,
  interval: Interval,
): string {
  const price = prices?.find((one) => one.interval === interval);
  return texts === undefined
    ? (text ?? (price === undefined ? '' : priceText(price)))
    : (texts.find((one) => one.interval === interval)?.text ?? '');
}

/** Below one that may be had. */
export function offeredNote(addon: AddonOffer, interval: Interval, added: boolean): string {
  const costs = addonCosts(addon, interval);
  return `${added ? 'Will be added. ' : ''}${costs === '' ? notSold(interval) : costs}`;
}
