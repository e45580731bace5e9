import type { Interval, Money, Quote, QuoteChanges, UsageCost } from '@shared/api/types';
import type { Difference } from '@shared/ui/BeforeAfter';
import { formatDay } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { frequency, priceEach } from '@shared/words/intervals';
import { NO_PRICE, quantityName } from './subscriptions';
import { sayOf } from './say';

const say = sayOf('differences');

/** Everything a quote changes, in the order a person asks: plan, how often, price, numbers, add-ons. */
export function differencesOf(quote: Quote): readonly Difference[] {
  const { plan, interval, price, quantity } = quote.changes;
  const found: Difference[] = [];
  if (plan !== undefined) {
    found.push({ name: say('plan'), before: plan.before?.name, after: plan.after.name });
  }
  if (interval !== undefined) {
    found.push({
      name: say('frequency'),
      before: interval.before === undefined ? undefined : frequency(interval.before),
      after: frequency(interval.after),
    });
  }
  if (price !== undefined) {
    found.push({
      name: say('price'),
      before:
        quote.subscription === undefined
          ? undefined
          : priceText(price.before, interval?.before ?? quote.then?.interval),
      after: priceText(price.after, interval?.after ?? quote.then?.interval),
    });
  }
  for (const number of quantity ?? []) {
    found.push({
      name: quantityName(number.name),
      before: number.before?.toString(),
      after: number.after.toString(),
    });
  }
  return [...found, ...quote.changes.addons.map(addonDifference)];
}

export const USAGE_PRICES = say('usagePrices');

/** What usage of each meter costs; what no plan charged for was free. */
export function usageDifferences({ changes, subscription }: Quote): readonly Difference[] {
  return (changes.usage ?? []).map(({ name, before, after }) => ({
    name,
    before: subscription === undefined ? undefined : (before ?? NOT_CHARGED),
    after: after ?? NOT_CHARGED,
  }));
}

/** What usage comes to before and after, if it goes on as on the last days. */
export function usageCostDifference({ changes }: Quote): Difference | undefined {
  const cost = changes.usage_cost;
  return cost === undefined
    ? undefined
    : {
        name: say('atYourUse', { n: cost.days }),
        before: costText(cost.before),
        after: costText(cost.after),
      };
}

const costText = ({ amount, interval }: UsageCost): string => priceEach(formatMoney(amount), interval);

const NOT_CHARGED = say('notCharged');

/** From when it does. */
export function effectOf({ timing, effective }: Quote): Difference {
  return {
    name: say('takesEffect'),
    after: timing === 'now' ? say('now', { day: formatDay(effective) }) : formatDay(effective),
  };
}

function priceText(price: Money | undefined, interval: Interval | undefined): string {
  if (price === undefined) {
    return NO_PRICE;
  }
  return interval === undefined ? formatMoney(price) : priceEach(formatMoney(price), interval);
}

function addonDifference(addon: QuoteChanges['addons'][number]): Difference {
  switch (addon.effect) {
    case 'added':
      return { name: say('addonAdded'), after: addon.name };
    case 'attached':
      return { name: say('addonAttached'), after: addon.name };
    case 'removed':
      return { name: say('addonRemoved'), after: addon.name };
    case 'kept':
      return { name: say('addonKept'), after: addon.name };
  }
}
