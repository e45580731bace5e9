import type { Interval, Money, Subscription } from '@shared/api/types';
import { listed } from '@shared/words/common';
import { formatDay } from '@shared/words/dates';
import { each, frequency } from '@shared/words/intervals';
import { formatMoney } from '@shared/words/money';
import { upcomingTitle, usageNote } from './invoices';

type Scheduled = NonNullable<Subscription['scheduled']>;

export const SCHEDULED = 'Scheduled';

/** What will happen by itself, and from when. */
export function scheduledTitle({ plan, scheduled }: Pick<Subscription, 'plan' | 'scheduled'>): string {
  if (scheduled === undefined) {
    return '';
  }
  const date = formatDay(scheduled.date);
  switch (scheduled.kind) {
    case 'cancel':
      return `${plan.name} runs through ${formatDay(scheduled.until)}`;
    case 'pause':
      return `${plan.name} pauses on ${date}${andResumes(scheduled)}`;
    case 'resume':
      return `${plan.name} resumes on ${date}`;
    case 'change': {
      const things = thingsOf(scheduled, plan.name);
      return things.length === 0 && scheduled.billing_date !== undefined
        ? `Billing date moves to ${formatDay(scheduled.billing_date)}`
        : `${capital(listed([...things, ...dateOf(scheduled)]))} from ${date}`;
    }
  }
}

/** What is so until then, and whether it may be undone. */
export function untilThen({ plan, scheduled, actions }: Subscription): string {
  const undo = actions.undo.allowed ? ' You can undo this until then.' : '';
  switch (scheduled?.kind) {
    case undefined:
      return '';
    case 'cancel':
      return `Then it ends.${undo}`;
    case 'resume':
      return actions.resume.allowed ? 'You can resume it sooner.' : '';
    case 'pause':
      return `Until then nothing changes.${undo}`;
    case 'change':
      return scheduled.plan === undefined
        ? `Until then nothing changes.${undo}`
        : `Until then ${plan.name} stays as it is.${undo}`;
  }
}

/** One date of a time line, and what is so from then on. */
export interface Coming {
  readonly when: string;
  readonly what: string;
}

/** What there is today, what will happen by itself, and the next invoice, in the order of time. */
export function comingUp(subscription: Subscription): readonly Coming[] {
  const { plan, price, interval, scheduled, next_billing: next } = subscription;
  if (scheduled === undefined) {
    return [];
  }
  const then = thenOf(subscription, scheduled);
  const invoice =
    next === undefined
      ? []
      : [
          {
            day: next.date,
            what: `${upcomingTitle(subscription, false)}, ${formatMoney(next.total)}${usageNote(next)}`,
          },
        ];
  return [
    { when: 'Today', what: priced(plan.name, price, interval) },
    ...[...then, ...invoice]
      .sort((one, other) => one.day.localeCompare(other.day))
      .map(({ day, what }) => ({ when: formatDay(day), what })),
  ];
}

interface Dated {
  readonly day: string;
  readonly what: string;
}

function thenOf({ plan, interval }: Subscription, scheduled: Scheduled): readonly Dated[] {
  switch (scheduled.kind) {
    case 'cancel':
      return [{ day: scheduled.until, what: `Last day of ${plan.name}` }];
    case 'pause':
      return [
        { day: scheduled.date, what: 'Paused, nothing is charged' },
        ...(scheduled.resumes_on === undefined ? [] : [{ day: scheduled.resumes_on, what: 'Active again' }]),
      ];
    case 'resume':
      return [{ day: scheduled.date, what: 'Active again' }];
    case 'change':
      return [
        {
          day: scheduled.date,
          what: priced(
            capital(listed([...thingsOf(scheduled, plan.name), ...dateOf(scheduled)])),
            scheduled.price,
            scheduled.interval ?? interval,
          ),
        },
      ];
  }
}

const priced = (what: string, price: Money | undefined, interval: Interval): string =>
  price === undefined ? what : `${what}, ${formatMoney(price)} ${each(interval)}`;

/** Each thing that there is from then on, the billing date aside: a plan, numbers, add-ons, prices, a coupon. */
function thingsOf(scheduled: Scheduled, current: string): readonly string[] {
  const { plan, interval, quantity = {}, add_addons = [], remove_addons = [], prices, coupon } = scheduled;
  return [
    ...planAndInterval(plan?.name, interval),
    ...Object.entries(quantity).map(([name, number]) => `${String(number)} ${name.replace(/[_-]/g, ' ')}`),
    ...add_addons.map(({ name }) => name),
    ...remove_addons.map(({ name }) => `no ${name}`),
    ...(prices === undefined ? [] : [pricesOf(prices, plan?.name ?? current)]),
    ...(coupon === undefined ? [] : [couponOf(coupon)]),
  ];
}

function planAndInterval(plan: string | undefined, interval: Interval | undefined): readonly string[] {
  if (interval === undefined) {
    return plan === undefined ? [] : [plan];
  }
  const often = `billed ${frequency(interval).toLowerCase()}`;
  return [plan === undefined ? often : `${plan}, ${often},`];
}

const pricesOf = (prices: NonNullable<Scheduled['prices']>, plan: string): string =>
  prices === 'agreed' ? `prices agreed for you on ${plan}` : `the usual prices of ${plan}`;

function couponOf({ code, percent, amount }: NonNullable<Scheduled['coupon']>): string {
  const off = percent === undefined ? (amount === undefined ? '' : formatMoney(amount)) : `${percent}%`;
  return off === '' ? `coupon ${code}` : `coupon ${code} (${off} off)`;
}

const dateOf = ({ billing_date: date }: Scheduled): readonly string[] =>
  date === undefined ? [] : [`billing date ${formatDay(date)}`];

const andResumes = ({ resumes_on: day }: Scheduled): string =>
  day === undefined ? '' : ` and resumes on ${formatDay(day)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
