import type {
  Interval,
  Offers,
  OrderedOffer,
  PlanOffer,
  PriceOffer,
  RequestedQuote,
  Subscription,
} from '@shared/api/types';

/** What a person has chosen but not confirmed. It lives in the browser only; nothing is stored before the review. */
export interface Staged {
  readonly plan: string;
  readonly interval: Interval;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** How many of what is ordered by number, where it is another number than now. */
  readonly quantity: Readonly<Record<string, number>>;
  /** The code that is typed in; empty without one. */
  readonly coupon: string;
}

export function unchanged(subscription: Subscription): Staged {
  const { plan, interval } = subscription;
  return { plan: plan.key, interval, add: [], remove: [], quantity: {}, coupon: '' };
}

export function differs(staged: Staged, subscription: Subscription): boolean {
  return (
    tierOrFrequencyDiffers(staged, subscription) ||
    staged.add.length > 0 ||
    staged.remove.length > 0 ||
    Object.keys(staged.quantity).length > 0 ||
    staged.coupon !== ''
  );
}

export function tierOrFrequencyDiffers(staged: Staged, subscription: Subscription): boolean {
  return staged.plan !== subscription.plan.key || staged.interval !== subscription.interval;
}

export function changeRequest(staged: Staged, subscription: Subscription): RequestedQuote {
  return {
    customer: subscription.customer,
    subscription: subscription.id,
    change: {
      ...(staged.plan === subscription.plan.key ? {} : { plan: staged.plan }),
      ...(staged.interval === subscription.interval ? {} : { interval: staged.interval }),
      ...(Object.keys(staged.quantity).length === 0 ? {} : { quantity: { ...staged.quantity } }),
      ...(staged.add.length === 0 ? {} : { add_addons: [...staged.add] }),
      ...(staged.remove.length === 0 ? {} : { remove_addons: [...staged.remove] }),
      ...(staged.coupon === '' ? {} : { coupon: staged.coupon }),
    },
  };
}

/** Another tier, at the staged interval if it is sold so. A removal that only the other tier allowed is dropped. */
export function withPlan(staged: Staged, plan: PlanOffer, subscription: Subscription): Staged {
  const interval = priceAt(plan, staged.interval)?.interval ?? plan.prices[0]?.interval ?? staged.interval;
  const ordered = Object.entries(staged.quantity).filter(([name]) => orders(plan, name));
  const next = { ...staged, plan: plan.plan.key, interval, quantity: Object.fromEntries(ordered) };
  return { ...next, remove: staged.remove.filter((addon) => mayRemove(addon, next, subscription)) };
}

/** Another frequency; a tier that is not sold so gives way to the first that is. */
export function withInterval(staged: Staged, interval: Interval, offers: Offers): Staged {
  const plan = offers.plans.find((offer) => offer.plan.key === staged.plan);
  if (plan !== undefined && priceAt(plan, interval) !== undefined) {
    return { ...staged, interval };
  }
  const other = offers.plans.find((offer) => priceAt(offer, interval) !== undefined);
  return other === undefined ? staged : { ...staged, interval, plan: other.plan.key };
}

export function toggleAdd(staged: Staged, addon: string): Staged {
  return { ...staged, add: toggled(staged.add, addon) };
}

export function toggleRemove(staged: Staged, addon: string): Staged {
  return { ...staged, remove: toggled(staged.remove, addon) };
}

/** Removable now, or locked by the current tier only and another tier is staged. The server has the last word. */
export function mayRemove(addon: string, staged: Staged, subscription: Subscription): boolean {
  const attached = subscription.addons.find((one) => one.key === addon);
  if (attached === undefined) {
    return false;
  }
  return attached.removable || (attached.locked && staged.plan !== subscription.plan.key);
}

/** The old tier's add-ons: they stay and charge nothing, unless they are removed as well. */
export function leftBehind(
  staged: Staged,
  subscription: Subscription,
  offers: Offers,
): Subscription['addons'] {
  if (staged.plan === subscription.plan.key) {
    return [];
  }
  const coming = offers.plans.find((offer) => offer.plan.key === staged.plan)?.addons ?? [];
  return subscription.addons.filter((addon) => addon.locked && !coming.some((one) => one.key === addon.key));
}

export function priceAt(plan: PlanOffer, interval: Interval): PriceOffer | undefined {
  return plan.prices.find((price) => price.interval === interval && price.action !== 'unavailable');
}

/** How many there are to be: as staged, or else as now. */
export function numberOf(staged: Staged, subscription: Subscription, name: string): number {
  return staged.quantity[name] ?? subscription.quantity[name] ?? 0;
}

export function withNumber(staged: Staged, subscription: Subscription, name: string, number: number): Staged {
  const others = Object.entries(staged.quantity).filter(([other]) => other !== name);
  const differing = number === (subscription.quantity[name] ?? 0) ? [] : [[name, number] as const];
  return { ...staged, quantity: Object.fromEntries([...others, ...differing]) };
}

/** What the staged plan orders by number. */
export function orderedBy(staged: Staged, offers: Offers): readonly OrderedOffer[] {
  return orderedOf(offers.plans.find((offer) => offer.plan.key === staged.plan));
}

export function orderedOf(plan: PlanOffer | undefined): readonly OrderedOffer[] {
  return plan?.ordered ?? [];
}

function orders(plan: PlanOffer, name: string): boolean {
  return orderedOf(plan).some(({ key }) => key === name);
}

/** Another tier and frequency at once, as a tile names both. */
export function withTile(
  staged: Staged,
  plan: PlanOffer,
  interval: Interval,
  subscription: Subscription,
): Staged {
  return withPlan({ ...staged, interval }, plan, subscription);
}

/** Whether there is anything to edit beside the plan. */
export function mayEdit(subscription: Subscription, offers: Offers): boolean {
  return (
    orderedBy(unchanged(subscription), offers).length > 0 ||
    offers.addons.length > 0 ||
    subscription.addons.some(({ removable }) => removable)
  );
}

/** What a request would change, staged again. */
export function stagedBy({ change }: RequestedQuote, subscription: Subscription): Staged {
  return {
    plan: change?.plan ?? subscription.plan.key,
    interval: change?.interval ?? subscription.interval,
    add: change?.add_addons ?? [],
    remove: change?.remove_addons ?? [],
    quantity: change?.quantity ?? {},
    coupon: change?.coupon ?? '',
  };
}

/** Reads what a history entry keeps; what is not ours is nothing staged. */
export function readStaged(value: unknown): Staged | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { plan, interval, add, remove, quantity = {}, coupon = '' } = value;
  return typeof plan === 'string' &&
    typeof interval === 'string' &&
    isTexts(add) &&
    isTexts(remove) &&
    isNumbers(quantity) &&
    typeof coupon === 'string'
    ? { plan, interval, add, remove, quantity, coupon }
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isNumbers(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'number');
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}
