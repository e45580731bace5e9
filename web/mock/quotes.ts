import type { About, Interval, Line, Quote, QuoteChanges, RequestedQuote, Told } from '../src/api/types.ts';
import { EXTRA, type MockPlan } from './catalogue.ts';
import { addDays, addIntervals, bill, cents, daysBetween, money, share } from './sums.ts';
import { planOf, refOf } from './views.ts';
import type { MockSubscription, World } from './world.ts';

/** What the mock answers instead of a quote. */
export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly about?: About;
}

interface Target {
  readonly plan: MockPlan;
  readonly interval: Interval;
  readonly addons: readonly string[];
}

export function decide(world: World, sub: MockSubscription, request: RequestedQuote): Quote | Refusal {
  if (request.undo !== undefined) {
    return base(world, sub, request, 'undo', [], {
      timing: 'now',
      told: [
        told('stays', { plan: planOf(world, sub.plan).name }),
        told('withdrawn', { why: 'cancel', date: sub.scheduled?.date ?? world.today }),
      ],
    });
  }
  if (request.cancel !== undefined) {
    return cancel(world, sub, request);
  }
  if (request.resume !== undefined) {
    return base(world, sub, request, 'resume', [], {
      timing: 'now',
      told: [told('resumed', { plan: planOf(world, sub.plan).name, ...today(world) })],
    });
  }
  return change(world, sub, request);
}

function cancel(world: World, sub: MockSubscription, request: RequestedQuote): Quote | Refusal {
  const plan = planOf(world, sub.plan);
  if (plan.sales === true) {
    return salesOnly(plan);
  }
  if (plan.cancelTo === undefined) {
    return base(world, sub, request, 'cancel', [], {
      timing: 'scheduled',
      effective: sub.period.to,
      told: [
        told('ends', {
          plan: plan.name,
          when: 'scheduled',
          date: sub.period.to,
          until: addDays(sub.period.to, -1),
        }),
        told('nothing_due'),
      ],
      ends: true,
    });
  }
  const target = { plan: planOf(world, plan.cancelTo), interval: sub.interval, addons: sub.addons };
  const used = { from: sub.period.from, to: world.today };
  const lines = [share(plan.key, plan.name, plan.prices.month ?? 0, used, sub.period, 1)];
  return base(world, sub, request, 'cancel', lines, {
    timing: 'now',
    target,
    told: [
      told('switches', { plan: target.plan.name, ...today(world) }),
      told('used_billed', { before: plan.name }),
    ],
  });
}

function change(world: World, sub: MockSubscription, request: RequestedQuote): Quote | Refusal {
  const asked = request.change ?? request.subscribe ?? {};
  const from = planOf(world, sub.plan);
  const plan = planOf(world, asked.plan ?? sub.plan);
  const interval = asked.interval ?? sub.interval;
  if (plan.sales === true || from.sales === true) {
    return salesOnly(plan);
  }
  const added = request.change?.add_addons ?? [];
  const removed = request.change?.remove_addons ?? [];
  if (plan === from && interval === sub.interval && added.length + removed.length === 0) {
    return {
      code: 'no_change',
      title: 'Nothing would change',
      detail: 'You already have exactly this. Choose something else.',
    };
  }
  if (world.details === undefined || world.methods.length === 0) {
    return {
      code: 'billing_details_required',
      title: 'Billing details are missing',
      detail: `${plan.name} costs money. Enter an address and a payment method first.`,
    };
  }
  const own = plan.addon === undefined ? [] : [plan.addon.key];
  const addons = [...new Set([...sub.addons, ...own, ...added])].filter((key) => !removed.includes(key));
  const target = { plan, interval, addons };
  if (world.layout === 'page') {
    return base(world, sub, request, 'change', [], {
      timing: 'now',
      target,
      told: [told('switches', { plan: plan.name, ...today(world) }), told('nothing_due')],
    });
  }
  return base(world, sub, request, 'change', changeLines(world, sub, from, target), {
    timing: 'now',
    target,
    told: toldOf(sub, from, target, world),
  });
}

function toldOf(sub: MockSubscription, from: MockPlan, target: Target, world: World): Told[] {
  if (target.interval !== sub.interval) {
    return [
      told('new_interval', { interval: target.interval, plan: target.plan.name, ...today(world) }),
      told('unused_off', { amount: money(1000), before: from.name }),
    ];
  }
  if (target.plan === from) {
    const added = target.addons.includes(EXTRA.key) && !sub.addons.includes(EXTRA.key);
    const kind = added ? 'addon_added' : 'addon_removed';
    return [
      told('stays', { plan: from.name }),
      told('changes', { changes: [{ kind, name: EXTRA.name }], ...today(world) }),
    ];
  }
  return [
    told('switches', { plan: target.plan.name, ...today(world) }),
    told('rest_due', {
      plan: target.plan.name,
      before: from.name,
      days: daysBetween(world.today, sub.period.to),
      until: addDays(sub.period.to, -1),
      paid: true,
    }),
  ];
}

/** The mock has no sentences for programmers: what is shown is worded by the portal. */
function told(code: string, about: About = {}): Told {
  return { code, message: 'For programmers.', about };
}

const today = (world: World) => ({ when: 'today' as const, date: world.today });

function changeLines(world: World, sub: MockSubscription, from: MockPlan, target: Target): Line[] {
  const rest = { from: world.today, to: sub.period.to };
  const fee = (plan: MockPlan, interval: Interval) => plan.prices[interval] ?? 0;
  const lines: Line[] = [];
  if (target.interval !== sub.interval) {
    const whole = { from: world.today, to: addIntervals(world.today, target.interval) };
    lines.push(share(from.key, from.name, fee(from, sub.interval), rest, sub.period, -1));
    lines.push(share(target.plan.key, target.plan.name, fee(target.plan, target.interval), whole, whole, 1));
  } else if (target.plan !== from) {
    lines.push(share(from.key, from.name, fee(from, sub.interval), rest, sub.period, -1));
    lines.push(
      share(target.plan.key, target.plan.name, fee(target.plan, target.interval), rest, sub.period, 1),
    );
  }
  const had = sub.addons.includes(EXTRA.key);
  const has = target.addons.includes(EXTRA.key);
  if (had !== has) {
    lines.push(
      share(
        EXTRA.key,
        EXTRA.name,
        sub.interval === 'year' ? EXTRA.year : EXTRA.month,
        rest,
        sub.period,
        has ? 1 : -1,
      ),
    );
  }
  return lines;
}

interface Shape {
  readonly timing: Quote['timing'];
  readonly told: Told[];
  readonly effective?: string;
  readonly target?: Target;
  readonly ends?: boolean;
}

function base(
  world: World,
  sub: MockSubscription,
  request: RequestedQuote,
  verb: Quote['verb'],
  lines: readonly Line[],
  shape: Shape,
): Quote {
  const document = bill(lines);
  const target = shape.target ?? {
    plan: planOf(world, sub.plan),
    interval: sub.interval,
    addons: sub.addons,
  };
  const fee = target.plan.prices[target.interval] ?? 0;
  const date = target.interval === sub.interval ? sub.period.to : addIntervals(world.today, target.interval);
  const next = { from: date, to: addIntervals(date, target.interval) };
  const method = world.methods.find((one) => one.default);
  const id = `quo_${(world.count += 1)}`;
  return {
    id,
    customer: 'cus_1',
    subscription: sub.id,
    verb,
    request,
    state: 'open',
    instant: `${world.today}T13:32:00Z`,
    expires_at: `${world.today}T13:47:00Z`,
    timing: shape.timing,
    effective: shape.effective ?? world.today,
    summary: shape.told.map(({ message }) => message).join(' '),
    told: shape.told,
    changes: changesOf(world, sub, target),
    bill: document,
    due_now: document.due,
    payment: { required: cents(document.due) > 0, ...(method === undefined ? {} : { method }) },
    ...(shape.ends === true || fee === 0
      ? {}
      : {
          next_invoice: {
            ...bill([share(target.plan.key, target.plan.name, fee, next, next, 1)]),
            date,
            usage_follows: target.plan.charges.length > 0,
          },
          then: { interval: target.interval, amount: money(fee) },
        }),
    warnings:
      sub.scheduled === undefined || verb === 'undo'
        ? []
        : [
            {
              code: 'takes_back_cancellation',
              message: 'For programmers.',
              about: { date: sub.scheduled.date },
            },
          ],
  };
}

function changesOf(world: World, sub: MockSubscription, target: Target): QuoteChanges {
  const from = planOf(world, sub.plan);
  const moved = target.plan !== from;
  const up = target.plan.rank > from.rank;
  const told = (up ? target.plan : from).differences;
  return {
    ...(moved ? { plan: { before: refOf(from), after: refOf(target.plan) } } : {}),
    ...(target.interval === sub.interval
      ? {}
      : { interval: { before: sub.interval, after: target.interval } }),
    ...(moved || target.interval !== sub.interval
      ? {
          price: {
            before: money(from.prices[sub.interval] ?? 0),
            after: money(target.plan.prices[target.interval] ?? 0),
          },
        }
      : {}),
    addons: addonChanges(world, sub, target),
    gains: moved && up ? [...told] : [],
    losses:
      moved && !up
        ? told.map(({ name, before, after }) => ({
            name,
            ...(after === undefined ? {} : { before: after }),
            ...(before === undefined ? {} : { after: before }),
          }))
        : [],
  };
}

function addonChanges(world: World, sub: MockSubscription, target: Target): QuoteChanges['addons'] {
  const name = (key: string) =>
    key === EXTRA.key ? EXTRA.name : (world.plans.find((one) => one.addon?.key === key)?.addon?.name ?? key);
  const found: QuoteChanges['addons'] = [];
  for (const key of target.addons.filter((one) => !sub.addons.includes(one))) {
    found.push({ key, name: name(key), effect: key === target.plan.addon?.key ? 'attached' : 'added' });
  }
  for (const key of sub.addons) {
    if (!target.addons.includes(key)) {
      found.push({ key, name: name(key), effect: 'removed' });
    } else if (target.plan.key !== sub.plan && key !== EXTRA.key && key !== target.plan.addon?.key) {
      found.push({ key, name: name(key), effect: 'kept', removable: true });
    }
  }
  return found;
}

function salesOnly(plan: MockPlan): Refusal {
  return {
    code: 'contact_sales',
    title: 'Contact sales',
    detail: 'For programmers.',
    about: { plan: plan.name },
  };
}

/** What a confirmed quote makes of the subscription. */
export function apply(world: World, sub: MockSubscription, quote: Quote): void {
  const { plan, interval, addons } = quote.changes;
  if (quote.timing === 'scheduled') {
    sub.scheduled = {
      kind: quote.verb === 'cancel' ? 'cancel' : 'change',
      date: quote.effective,
      until: addDays(quote.effective, -1),
    };
    return;
  }
  sub.scheduled = undefined;
  sub.status = 'active';
  sub.plan = plan?.after.key ?? sub.plan;
  if (interval !== undefined) {
    sub.interval = interval.after;
    sub.period = { from: world.today, to: addIntervals(world.today, interval.after) };
  }
  for (const { key, effect } of addons) {
    sub.addons =
      effect === 'removed' ? sub.addons.filter((one) => one !== key) : [...new Set([...sub.addons, key])];
  }
}
