import type { Interval, Offers, OrderedOffer, PlanOffer, RequestedQuote } from '@shared/api/types';
import { orderedOf, priceAt, type Staged } from './staged';

/** A first plan, staged: as many of what is ordered by number as are included, and at least one. */
export function firstStaged(plan: PlanOffer, interval: Interval): Staged {
  const number = ({ included }: OrderedOffer) => Math.max(1, Math.ceil(Number(included ?? 0)));
  return {
    plan: plan.plan.key,
    interval: priceAt(plan, interval)?.interval ?? plan.prices[0]?.interval ?? interval,
    add: [],
    remove: [],
    quantity: Object.fromEntries((plan.ordered ?? []).map((one) => [one.key, number(one)])),
    coupon: '',
  };
}

/** What is looked at first: the lowest plan that may be had, by the month where it is sold so. */
export function usualFirst(offers: Offers): Staged | undefined {
  const sold = offers.plans.filter(({ prices }) => prices.some(({ action }) => action !== 'unavailable'));
  const [plan] = sold.filter((one) => priceAt(one, usualInterval(offers)) !== undefined).concat(sold);
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
