import type {
  Interval,
  Offers,
  OrderedOffer,
  PlanOffer,
  PriceOffer,
  RequestedQuote,
} from '@shared/api/types';
import { orderedOf, type Staged } from './staged';

/** Whether one may begin with a plan at a price: what is sold by sales is asked of them. */
const isOpen = ({ action }: PriceOffer): boolean => action !== 'unavailable' && action !== 'contact_sales';

/** What a plan costs at a frequency, where one may begin with it so. */
export function firstPriceAt({ prices }: PlanOffer, interval: Interval): PriceOffer | undefined {
  return prices.find((price) => price.interval === interval && isOpen(price));
}

/** The plans with which one may begin at a frequency, lowest first. */
export function firstPlans({ plans }: Offers, interval: Interval): readonly PlanOffer[] {
  return plans.filter((plan) => firstPriceAt(plan, interval) !== undefined);
}

/** A first plan, staged: as many of what is ordered by number as are included, and at least one. */
export function firstStaged(plan: PlanOffer, interval: Interval): Staged {
  const number = ({ included }: OrderedOffer) => Math.max(1, Math.ceil(Number(included ?? 0)));
  return {
    plan: plan.plan.key,
    interval: (firstPriceAt(plan, interval) ?? plan.prices.find(isOpen))?.interval ?? interval,
    add: [],
    remove: [],
    quantity: Object.fromEntries((plan.ordered ?? []).map((one) => [one.key, number(one)])),
    coupon: '',
  };
}

/** What is looked at first: the lowest plan that may be had, by the month where it is sold so. */
export function usualFirst(offers: Offers): Staged | undefined {
  const all = offers.plans.filter(({ prices }) => prices.some(isOpen));
  const [plan] = firstPlans(offers, usualInterval(offers)).concat(all);
  return plan === undefined ? undefined : firstStaged(plan, usualInterval(offers));
}

/** What a first plan is looked at by: the month, where it is sold by it. */
export function usualInterval({ intervals }: Offers): Interval {
  return intervals.find((one) => one === 'month') ?? intervals[0] ?? 'month';
}

/** The other plan at the staged frequency, or what is staged at another; numbers that both have stay. */
export function withFirst(staged: Staged, plan: PlanOffer, interval: Interval): Staged {
  const next = firstStaged(plan, interval);
  const kept = orderedOf(plan).flatMap(({ key }) => {
    const number = staged.quantity[key];
    return number === undefined ? [] : [[key, number] as const];
  });
  return { ...next, quantity: { ...next.quantity, ...Object.fromEntries(kept) }, coupon: staged.coupon };
}

export function firstRequest(customer: string, { plan, interval, quantity, coupon }: Staged): RequestedQuote {
  return {
    customer,
    subscribe: {
      plan,
      interval,
      ...(Object.keys(quantity).length === 0 ? {} : { quantity: { ...quantity } }),
      ...(coupon === '' ? {} : { coupon }),
    },
  };
}

/** What a request would begin, staged again. */
export function firstStagedBy({ subscribe }: RequestedQuote): Staged | undefined {
  return subscribe === undefined
    ? undefined
    : {
        plan: subscribe.plan,
        interval: subscribe.interval ?? 'month',
        add: [],
        remove: [],
        quantity: subscribe.quantity ?? {},
        coupon: subscribe.coupon ?? '',
      };
}
