import type { MeteredCharge, Usage } from '../src/api/types.ts';
import { addDays, addIntervals, daysBetween, money } from './sums.ts';
import { planOf } from './views.ts';
import type { MockSubscription, World } from './world.ts';

const SENSORS = [3, 2, 4, 4, 1, 0, 5];

/** Sensors by the day, one of them included, at 12.00 for a month of 30 days. */
export function usageView(world: World, sub: MockSubscription, asked: string | null): Usage {
  const running = asked === null || asked >= sub.period.from;
  const period = running
    ? sub.period
    : { from: addIntervals(sub.period.from, 'month', -1), to: sub.period.from };
  const charged = planOf(world, sub.plan).charges.length > 0;
  const charge = sensors(world, sub, running, period);
  return {
    as_of: `${world.today}T13:32:00Z`,
    timezone: 'Europe/Stockholm',
    running,
    trial: false,
    periods: [sub.period, { from: addIntervals(sub.period.from, 'month', -1), to: sub.period.from }],
    amount: charged ? charge.amount : money(0),
    charges: charged ? [charge] : [],
    rule: { stop: 'never' },
    alerts: [],
    ...(running && charged
      ? {
          outlook: {
            method: 'Projections take the days to come to repeat the last 7.',
            next_invoice: { date: period.to, low: money(5000), likely: money(7000), high: money(9000) },
          },
        }
      : {}),
  };
}

function sensors(
  world: World,
  sub: MockSubscription,
  running: boolean,
  period: Usage['periods'][number],
): MeteredCharge {
  const length = running ? daysBetween(period.from, world.today) + 1 : daysBetween(period.from, period.to);
  const days = Array.from({ length }, (_, place) => dayOf(addDays(period.from, place), place));
  const over = days.reduce((sum, day) => sum + Number(day.over), 0);
  const amount = money(over * 40);
  return {
    item: `sensors-${sub.plan}`,
    item_name: 'Additional Sensors',
    charge: 'sensors',
    name: 'Sensors',
    meter: 'sensors',
    meter_name: 'Sensors',
    period,
    price: '1 included; then $12.00 each per month',
    counted: 'sum',
    used: days.reduce((sum, day) => sum + Number(day.quantity), 0).toString(),
    included: '1',
    included_per: 'day',
    beyond: over.toString(),
    billable: over.toString(),
    amount,
    days,
    parts: [],
    ...(running
      ? {
          projection: {
            low: amount,
            likely: money(over * 80),
            high: money(over * 120),
            used: '80',
            days: ahead(world.today, period.to),
          },
        }
      : { billed: { amount, documents: [{ id: 'doc_2', number: '2026-0311' }] } }),
  };
}

function dayOf(date: string, place: number) {
  const used = SENSORS[place % SENSORS.length] ?? 0;
  return { date, quantity: `${used}`, included: `${Math.min(1, used)}`, over: `${Math.max(0, used - 1)}` };
}

function ahead(today: string, end: string) {
  return Array.from({ length: daysBetween(today, end) - 1 }, (_, place) => ({
    date: addDays(today, place + 1),
    quantity: `${SENSORS[place % SENSORS.length] ?? 0}`,
  }));
}
