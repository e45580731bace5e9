import type { Interval, Money, Subscription } from '@shared/api/types';
import { listed } from '@shared/words/common';
import { formatDay } from '@shared/words/dates';
import { often, priceEach } from '@shared/words/intervals';
import { formatMoney } from '@shared/words/money';
import { formatRate } from '@shared/words/numbers';
import { upcomingTitle, usageNote } from './invoices';
import { sayOf } from './say';

const say = sayOf('scheduled');

type Scheduled = NonNullable<Subscription['scheduled']>;

export const SCHEDULED = say('scheduled');

/** What will happen by itself, and from when. */
export function scheduledTitle({ plan, scheduled }: Pick<Subscription, 'plan' | 'scheduled'>): string {
  if (scheduled === undefined) {
    return '';
  }
  const date = formatDay(scheduled.date);
  switch (scheduled.kind) {
    case 'cancel':
      return say('runsThrough', { plan: plan.name, day: formatDay(scheduled.until) });
    case 'pause':
      return pauseTitle(plan.name, scheduled);
    case 'resume':
      return say('resumes', { plan: plan.name, day: date });
    case 'change': {
      const things = thingsOf(scheduled, plan.name);
      return things.length === 0 && scheduled.billing_date !== undefined
        ? say('dateMoves', { day: formatDay(scheduled.billing_date) })
        : say('fromDay', { things: capital(listed([...things, ...dateOf(scheduled)])), day: date });
    }
  }
}

/** What is so until then, and whether it may be undone. */
export function untilThen({ plan, scheduled, actions }: Subscription): string {
  const undo = actions.undo.allowed ? ` ${say('undoUntilThen')}` : '';
  switch (scheduled?.kind) {
    case undefined:
      return '';
    case 'cancel':
      return `${say('thenEnds')}${undo}`;
    case 'resume':
      return actions.resume.allowed ? say('resumeSooner') : '';
    case 'pause':
      return `${say('nothingUntil')}${undo}`;
    case 'change':
      return scheduled.plan === undefined
        ? `${say('nothingUntil')}${undo}`
        : `${say('planUntil', { plan: plan.name })}${undo}`;
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
            what: say('invoice', {
              title: upcomingTitle(subscription, false),
              amount: formatMoney(next.total),
              usage: usageNote(next),
            }),
          },
        ];
  return [
    { when: say('today'), what: priced(plan.name, price, interval) },
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
      return [{ day: scheduled.until, what: say('lastDayOf', { plan: plan.name }) }];
    case 'pause':
      return [
        { day: scheduled.date, what: say('pausedNothing') },
        ...(scheduled.resumes_on === undefined
          ? []
          : [{ day: scheduled.resumes_on, what: say('activeAgain') }]),
      ];
    case 'resume':
      return [{ day: scheduled.date, what: say('activeAgain') }];
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
  price === undefined ? what : say('priced', { what, price: priceEach(formatMoney(price), interval) });

/** Each thing that there is from then on, the billing date aside: a plan, numbers, add-ons, prices, a coupon. */
function thingsOf(scheduled: Scheduled, current: string): readonly string[] {
  const { plan, interval, quantity = {}, add_addons = [], remove_addons = [], prices, coupon } = scheduled;
  return [
    ...planAndInterval(plan?.name, interval),
    ...Object.entries(quantity).map(([name, number]) =>
      say('number', { number: String(number), name: name.replace(/[_-]/g, ' ') }),
    ),
    ...add_addons.map(({ name }) => name),
    ...remove_addons.map(({ name }) => say('without', { name })),
    ...(prices === undefined ? [] : [pricesOf(prices, plan?.name ?? current)]),
    ...(coupon === undefined ? [] : [couponOf(coupon)]),
  ];
}

function planAndInterval(plan: string | undefined, interval: Interval | undefined): readonly string[] {
  if (interval === undefined) {
    return plan === undefined ? [] : [plan];
  }
  const how = { often: often(interval) };
  return [plan === undefined ? say('billed', how) : say('planBilled', { ...how, plan })];
}

const pricesOf = (prices: NonNullable<Scheduled['prices']>, plan: string): string =>
  say(prices === 'agreed' ? 'agreedPrices' : 'usualPrices', { plan });

function couponOf({ code, percent, amount }: NonNullable<Scheduled['coupon']>): string {
  if (percent !== undefined) {
    return say('couponOff', { code, off: formatRate(Number(percent) / 100) });
  }
  return amount === undefined
    ? say('coupon', { code })
    : say('couponOff', { code, off: formatMoney(amount) });
}

const dateOf = ({ billing_date: date }: Scheduled): readonly string[] =>
  date === undefined ? [] : [say('billingDate', { day: formatDay(date) })];

function pauseTitle(plan: string, { date, resumes_on: resumes }: Scheduled): string {
  const pause = { plan, day: formatDay(date) };
  return resumes === undefined
    ? say('pauses', pause)
    : say('pausesAndResumes', { ...pause, resumes: formatDay(resumes) });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
