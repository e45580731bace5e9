import type {
  Offers,
  PlanOffer,
  PriceOffer,
  Session,
  Subscription,
  SubscriptionAddon,
} from '../src/api/types.ts';
import { EXTRA, type MockPlan } from './catalogue.ts';
import { addDays, bill, money, share } from './sums.ts';
import { CREATED_AT, type MockSubscription, TEST_CARDS, type World } from './world.ts';

export const planOf = (world: World, key: string): MockPlan => {
  const found = world.plans.find((one) => one.key === key);
  if (found === undefined) {
    throw new Error(`the mock has no plan ${key}`);
  }
  return found;
};

export const refOf = (plan: MockPlan) => ({ key: plan.key, name: plan.name, family: 'main', version: 1 });

export function sessionView(world: World): Session {
  return {
    member: {
      id: 'mem_1',
      name: 'Ana Lindqvist',
      email: 'ana@lindqvist.example',
      role: world.role,
      created_at: CREATED_AT,
    },
    customer: { id: 'cus_1', name: 'Lindqvist Logistics', currency: 'USD' },
    admins: ['Ana Lindqvist'],
    tenant: { name: 'Halden Works' },
    layout: world.layout,
    timezone: 'Europe/Stockholm',
    today: world.today,
    now: `${world.today}T13:32:00Z`,
    sandbox: true,
    test_cards: TEST_CARDS,
    csrf_token: 'csrf',
    permissions: { change: world.role === 'admin', pay: world.role !== 'viewer' },
  };
}

export function subscriptionView(world: World, sub: MockSubscription): Subscription {
  const plan = planOf(world, sub.plan);
  const fee = plan.prices[sub.interval] ?? 250000;
  const change = permission(world, plan, sub);
  return {
    id: sub.id,
    customer: 'cus_1',
    plan: refOf(plan),
    interval: sub.interval,
    quantity: {},
    status: sub.status,
    price: money(fee),
    started_on: '2026-10-01',
    created_at: CREATED_AT,
    metadata: {},
    period: sub.period,
    ...(sub.endedOn === undefined ? nextBilling(world, plan, sub, fee) : { ended_on: sub.endedOn }),
    addons: sub.addons.map((key) => addonView(world, sub, key)),
    features: plan.limits.map(({ key, name, text }) => ({ key, name, text, type: 'limit', granted: true })),
    ...(sub.scheduled === undefined ? {} : { scheduled: sub.scheduled }),
    actions: {
      change,
      cancel: cancelPermission(world, plan, sub, change.allowed),
      undo: { allowed: sub.scheduled !== undefined && world.role === 'admin' },
      pause: { allowed: false },
      resume: { allowed: sub.status === 'paused' },
      reactivate: { allowed: sub.status === 'cancelled' },
    },
  };
}

function permission(world: World, plan: MockPlan, sub: MockSubscription) {
  if (world.role !== 'admin') {
    return {
      allowed: false,
      code: 'forbidden',
      reason: 'For programmers.',
      about: {},
    };
  }
  if (plan.sales === true) {
    return {
      allowed: false,
      code: 'contact_sales',
      reason: 'For programmers.',
      about: { plan: plan.name },
    };
  }
  return { allowed: sub.status === 'active' };
}

function cancelPermission(world: World, plan: MockPlan, sub: MockSubscription, mayChange: boolean) {
  const lowest = world.plans.some((one) => one.cancelTo === plan.key);
  const allowed = mayChange && !lowest && sub.scheduled?.kind !== 'cancel';
  return plan.cancelTo === undefined
    ? { allowed, when: 'period_end' as const }
    : { allowed, when: 'now' as const, to: refOf(planOf(world, plan.cancelTo)) };
}

/** Like the server: what would have no line is no upcoming invoice. */
function nextBilling(world: World, plan: MockPlan, sub: MockSubscription, fee: number) {
  if (fee === 0 || sub.scheduled?.kind === 'cancel') {
    return {};
  }
  const date = sub.period.to;
  const next = { from: date, to: addDays(date, 30) };
  return {
    next_billing: {
      ...bill([share(plan.key, plan.name, fee, next, next, 1)]),
      date,
      ...(world.layout === 'page' ? { calculated_on: addDays(date, -3) } : {}),
      usage_follows: plan.charges.length > 0,
    },
  };
}

function addonView(world: World, sub: MockSubscription, key: string): SubscriptionAddon {
  if (key === EXTRA.key) {
    const fee = money(sub.interval === 'year' ? EXTRA.year : EXTRA.month);
    return { key, name: EXTRA.name, price: fee, active: true, locked: false, removable: true };
  }
  const owner = world.plans.find((one) => one.addon?.key === key);
  const active = owner?.key === sub.plan;
  return {
    key,
    name: owner?.addon?.name ?? key,
    price_text: owner?.addon?.price ?? '',
    active,
    locked: active,
    removable: !active,
    ...(active
      ? { code: 'addon_locked', reason: 'For programmers.', about: { item: owner?.addon?.name ?? key } }
      : {}),
  };
}

export function offersView(world: World, sub: MockSubscription): Offers {
  const current = planOf(world, sub.plan);
  return {
    currency: 'USD',
    intervals: world.layout === 'page' ? ['month'] : ['month', 'year'],
    current: { plan: sub.plan, interval: sub.interval },
    plans: world.plans.map((plan) => planOffer(plan, current, sub)),
    addons:
      world.layout === 'page'
        ? []
        : [
            {
              key: EXTRA.key,
              name: EXTRA.name,
              attached: sub.addons.includes(EXTRA.key),
              prices: [
                { interval: 'month', price: money(EXTRA.month) },
                { interval: 'year', price: money(EXTRA.year) },
              ],
            },
          ],
  };
}

function planOffer(plan: MockPlan, current: MockPlan, sub: MockSubscription): PlanOffer {
  const action = actionOf(plan, current);
  const prices: PriceOffer[] = [];
  const { month, year } = plan.prices;
  if (month !== undefined) {
    const same = plan === current && sub.interval === 'month';
    prices.push({
      interval: 'month',
      price: money(month),
      ...(month === 0 ? {} : { per_year: money(month * 12) }),
      action: plan === current ? (same ? 'current' : 'switch') : action,
    });
  }
  if (year !== undefined) {
    const same = plan === current && sub.interval === 'year';
    prices.push({
      interval: 'year',
      price: money(year),
      per_month: money(Math.round(year / 12)),
      saving: money((month ?? 0) * 12 - year),
      action: plan === current ? (same ? 'current' : 'switch') : action,
    });
  }
  return {
    plan: refOf(plan),
    description: plan.description,
    rank: plan.rank,
    current: plan === current,
    action,
    prices,
    charges: [...plan.charges],
    features: [],
    differences: [...plan.differences],
    addons: plan.addon === undefined ? [] : [{ key: plan.addon.key, name: plan.addon.name }],
  };
}

function actionOf(plan: MockPlan, current: MockPlan): PlanOffer['action'] {
  if (plan === current) {
    return 'current';
  }
  if (plan.sales === true || current.sales === true) {
    return 'contact_sales';
  }
  return plan.rank > current.rank ? 'upgrade' : 'downgrade';
}
