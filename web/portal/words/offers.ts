import type {
  AddonOffer,
  Interval,
  OrderedOffer,
  PlanOffer,
  PriceOffer,
  SubscriptionAddon,
} from '@shared/api/types';
import { each, isSeveral, lengthWords, often, priceEach } from '@shared/words/intervals';
import { formatMoney, isNothing } from '@shared/words/money';
import { formatNumber } from '@shared/words/numbers';
import { reasonWords } from './problems';
import { sayOf } from './say';

const say = sayOf('offers');

export const BILLING_FREQUENCY = say('frequency');
export const PLAN_TIER = say('tier');
export const REVIEW_CHANGES = say('reviewChanges');
export const REVIEW_PLAN = say('reviewPlan');
export const UPDATE = say('update');
export const NO_PLANS = say('noPlans');
export const GONE = say('gone');
export const NO_OTHER_PLANS = say('noOtherPlans');

/** On a plan's tile. */
export const CURRENT_PLAN = say('current');
export const MADE_FOR_YOU = say('madeForYou');
export const LETS_TALK = say('letsTalk');
export const CHARGED_BESIDE = say('chargedBeside');
export const CHOOSE = say('choose');
export const UPGRADE = say('upgrade');
export const DOWNGRADE = say('downgrade');
export const SWITCH = say('switch');

/** Why the price is not the usual one, on a line of its own. */
export const noteWords = (note: string): string => note.charAt(0).toUpperCase() + note.slice(1);

/** For how long a plan binds, on its tile. */
export function bindsFor({ length, then }: NonNullable<PlanOffer['term']>): string {
  switch (then) {
    case 'renew':
      return say('termRenews', { length: lengthWords(length) });
    case 'evergreen':
      return say('termOpen', { length: lengthWords(length) });
    case 'end':
      return say('endsAfter', { length: lengthWords(length) });
  }
}

/** Of what is ordered by number, such as seats. */
export const QUANTITIES = say('quantities');
export const oneFewer = (name: string): string => say('oneFewer', { name });
export const oneMore = (name: string): string => say('oneMore', { name });

/** What one more costs, "$10.00 each per month"; in tiers, all that they cost. */
export function orderedPrice({ prices = [], price_texts = [] }: OrderedOffer, interval: Interval): string {
  const price = prices.find((one) => one.interval === interval);
  return price === undefined
    ? (price_texts.find((one) => one.interval === interval)?.text ?? '')
    : say('priceForEach', { price: formatMoney(price.price), each: each(interval) });
}

/** "3 included, 2 bought"; nothing where none is included. */
export function includedAndBought({ included }: OrderedOffer, number: number): string {
  return included === undefined
    ? ''
    : say('includedAndBought', {
        included: formatNumber(included),
        bought: String(Math.max(0, number - Number(included))),
      });
}

/** What is charged beside the plan, "Seats: 3 included", save what these are. */
export const chargesBeside = (charges: readonly string[], names: readonly string[]): readonly string[] =>
  charges.filter((charge) => !names.some((name) => charge.startsWith(`${name}: `)));

/** Of add-ons. */
export const ADD_ONS = say('addOns');
export const NO_ADD_ONS = say('noAddOns');
export const LOCKED = say('locked');
export const STAYS_FREE = say('staysFree');

export const customPricing = (plan: string): string => say('customPricing', { plan });

export const comparedWith = (plan: string): string => say('comparedWith', { plan });

export const notSold = (interval: Interval): string => say('notSold', { often: often(interval) });

export const oneInterval = (interval: Interval): string => say('oneInterval', { often: often(interval) });

/** "$40.00 per month" */
export const priceText = ({ price, interval }: Pick<PriceOffer, 'price' | 'interval'>): string =>
  priceEach(formatMoney(price), interval);

/** A plan in a list to choose from. */
export const choiceWords = (plan: string, price: string, current: boolean): string =>
  say(current ? 'choiceCurrent' : 'choice', { plan, price });

/** A plan that is chosen and not confirmed. */
export const stagedWords = (plan: string, interval: Interval, price: PriceOffer | undefined): string =>
  price === undefined
    ? say('staged', { plan, often: often(interval) })
    : say('stagedPriced', { plan, often: often(interval), price: formatMoney(price.price) });

/** What the amount on a tile is for: a month, where a longer interval has an amount a month. */
export const unitOf = ({ per_month: perMonth, interval }: PriceOffer): string =>
  perMonth === undefined ? each(interval) : each('month');

/** What stands below the amount on a tile; of a plan that ends by itself, what it costs until then. */
export function billedAs(offer: PriceOffer, term: PlanOffer['term']): string {
  const { interval, price, per_year: perYear, in_all: inAll } = offer;
  if (isNothing(price)) {
    return '';
  }
  if (inAll !== undefined && term !== undefined) {
    return say('inAllFor', { price: formatMoney(inAll), length: lengthWords(term.length) });
  }
  if (interval === 'year') {
    return say('oncePerYear', { price: formatMoney(price) });
  }
  if (isSeveral(interval)) {
    return say('priceBilled', { price: formatMoney(price), each: each(interval) });
  }
  return perYear === undefined
    ? say('billed', { often: often(interval) })
    : priceEach(formatMoney(perYear), 'year');
}

/** What a longer interval saves; empty where it saves nothing. */
export const savingWords = ({ saving }: PriceOffer): string =>
  saving === undefined ? '' : say('saves', { saving: formatMoney(saving) });

/** The same in a sentence. */
export const savingSentence = ({ saving }: PriceOffer): string =>
  saving === undefined ? '' : say('savesCompared', { saving: formatMoney(saving) });

/** What a button does with an add-on: removes it, or keeps it after all; adds it, or does not after all. */
export const removeOrKeep = (removed: boolean): string => (removed ? say('keep') : say('remove'));
export const addOrUndo = (added: boolean): string => (added ? say('undo') : say('add'));
export const alsoRemove = (addon: string): string => say('alsoRemove', { addon });

/** Below an add-on that there is. */
export function attachedNote(addon: SubscriptionAddon, removable: boolean, removed: boolean): string {
  if (removed) {
    return say('willBeRemoved');
  }
  if (!removable) {
    return reasonWords(addon);
  }
  return addon.active ? (addon.price_text ?? '') : say('freeWithPlan');
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
  const said = costs === '' ? notSold(interval) : costs;
  return added ? say('willBeAdded', { costs: said }) : said;
}
