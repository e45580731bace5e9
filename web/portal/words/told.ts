import type { About, Interval, Money, TermChange, Told } from '@shared/api/types';
import { listed } from '@shared/words/common';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { billing, lengthOf, lengthWords, often, period } from '@shared/words/intervals';
import { formatRate, ordinal } from '@shared/words/numbers';
import { sayOf } from './say';

const say = sayOf('told');

/**
 * What a change does, in the words a customer reads: by the code of each sentence and by what it is about. The server's own
 * sentences are for programmers; only of a code that is not known yet its `message` is shown.
 */
export function toldWords(told: readonly Told[]): string {
  return told
    .filter((one, place) => one.code !== 'stays' || told[place + 1]?.code !== 'changes')
    .map(({ code, message, about }) => SENTENCES[code]?.(about) ?? message)
    .join(' ');
}

/** The same once it is done. */
export function doneWords(told: Told): string {
  return told.about.when === 'scheduled'
    ? toldWords([told])
    : (DONE[told.code]?.(told.about) ?? toldWords([told]));
}

/** Whether it says what is paid, not what happens. */
export const isAboutMoney = ({ code }: Told): boolean => code in MONEY;

type Sentence = (about: About) => string;

const MONEY: Readonly<Record<string, Sentence>> = {
  nothing_due: () => say('nothingDue'),
  rest_due: (about) =>
    say('restDue', {
      days: lengthOf(about.days ?? 0, 'day'),
      day: day(about.until),
      plan: plan(about),
      paid: about.paid === true ? 'yes' : 'no',
      before: before(about),
    }),
  difference_due: () => say('differenceDue'),
  credit_pays: (about) =>
    about.why === 'all' ? say('creditPaysAll') : say('creditPays', { amount: amount(about.amount) }),
  unused_off: (about) =>
    about.before === undefined
      ? say('unusedOff', { amount: amount(about.amount) })
      : say('unusedOfOff', { amount: amount(about.amount), before: about.before }),
  used_billed: (about) => say('usedBilled', { before: before(about) }),
  becomes_credit: (about) => say('becomesCredit', { left: left(about) }),
  lowers_open: (about) =>
    about.credited === undefined || isNothing(about.credited)
      ? say('lowersOpen', { left: left(about) })
      : say('lowersOpenAndCredit', { left: left(about), credited: formatMoney(about.credited) }),
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  starts: (about) => say('starts', { plan: plan(about), at: at(about), often: billed(about.interval) }),
  trial_starts: (about) => say('trialStarts', { plan: plan(about), at: at(about) }),
  switches,
  new_interval: (about) =>
    say('newInterval', {
      period: about.interval === undefined ? say('period') : period(about.interval),
      plan: plan(about),
      at: at(about),
    }),
  changes: (about) => say('changes', { from: from(about), changes: changes(about) }),
  stays: (about) => say('stays', { plan: plan(about) }),
  stays_until: staysUntil,
  ends: (about) =>
    about.when === 'scheduled'
      ? say('endsLater', { plan: plan(about), until: day(about.until) })
      : say('ends', { plan: plan(about), rightNow: rightNow(about) }),
  ends_before: (about) => say('endsBefore', { plan: plan(about) }),
  later_changes_stay: (about) => say('laterStays', { plan: plan(about) }),
  still_ends: (about) => say('stillEnds', { plan: plan(about), until: day(about.until) }),
  still_changes: (about) =>
    about.changes === undefined || about.changes.length === 0
      ? say('scheduledStays', { day: day(about.date) })
      : say('stillChanges', { day: day(about.date), changes: changes(about) }),
  still_pauses: (about) => say('stillPauses', { plan: plan(about), day: day(about.date) }),
  trial_runs: (about) => say('trialRuns', { plan: plan(about), until: day(about.until) }),
  term_renews: (about) => say('termRenews', { until: day(about.until), length: length(about) }),
  term_runs: (about) => say('termRuns', { until: day(about.until) }),
  term_ends: (about) => say('termEnds', { until: day(about.until) }),
  term_follows: (about) => say('termFollows', { length: length(about) }),
  withdrawn,
  paused: (about) => say('paused', { plan: plan(about), at: at(about) }),
  resumed: (about) => say('resumed', { plan: plan(about), at: at(about) }),
  starts_again: (about) => say('startsAgain', { plan: plan(about), at: at(about) }),
  coupon_added: couponAdded,
  charged_once: (about) => say('chargedOnce', { item: about.item ?? say('it') }),
  credited_once: (about) => say('creditedOnce', { item: about.item ?? say('it') }),
  ...MONEY,
};

const DONE: Readonly<Record<string, Sentence>> = {
  starts: (about) => say('nowOn', { plan: plan(about) }),
  trial_starts: (about) => say('trialStarted', { plan: plan(about) }),
  switches: (about) => say('nowOn', { plan: plan(about) }),
  new_interval: (about) => say('nowBilled', { plan: plan(about), often: billed(about.interval) }),
  ends: (about) => say('hasEnded', { plan: plan(about) }),
  paused: (about) => say('isPaused', { plan: plan(about) }),
  resumed: (about) => say('activeAgain', { plan: plan(about) }),
  starts_again: (about) => say('startedAgain', { plan: plan(about) }),
  coupon_added: () => say('couponIsAdded'),
  charged_once: () => say('isCharged'),
  credited_once: () => say('isCredited'),
};

function switches(about: About): string {
  const now = { plan: plan(about), rightNow: rightNow(about) };
  return about.interval === undefined
    ? say('switches', now)
    : say('switchesToNew', { ...now, period: period(about.interval), when: about.when ?? 'today' });
}

function staysUntil(about: About): string {
  if (about.changes === undefined || about.changes.length === 0) {
    return say('staysAsItIs', { before: before(about) });
  }
  const then = { from: from(about), changes: changes(about) };
  return about.changes.some(({ kind }) => kind === 'plan')
    ? say('runsThen', { ...then, before: before(about), until: day(about.until) })
    : say('changesAfter', then);
}

function couponAdded(about: About): string {
  const { item = '', percent } = about;
  const off = percent === undefined ? amount(about.amount) : formatRate(Number(percent) / 100);
  const coupon = { when: about.when ?? 'today', day: day(about.date), item, off };
  switch (about.why) {
    case 'once':
      return say('couponOnce', coupon);
    case 'until':
      return say('couponUntil', { ...coupon, until: day(about.until) });
    default:
      return say('couponOn', coupon);
  }
}

function withdrawn({ why, date, changes: some = [] }: About): string {
  switch (why) {
    case 'cancel':
      return say('cancellationWithdrawn', { day: day(date) });
    case 'pause':
      return say('pauseWithdrawn', { day: day(date) });
    case 'reactivate':
      return say('startWithdrawn', { day: day(date) });
    case 'change':
      return say('changesWithdrawn', {
        changes: capital(named(some)),
        day: day(date),
        n: Math.max(1, some.length),
      });
    default:
      return say('scheduledWithdrawn', { day: day(date) });
  }
}

/** "your switch to Starter and your switch to yearly billing" */
export function named(some: readonly TermChange[]): string {
  return some.length === 0 ? say('yourChange') : listed(inPairs(some, nameOf));
}

/** A plan and its interval are said together: "you have Pro, billed yearly". */
function inPairs(
  some: readonly TermChange[],
  words: (one: TermChange, previous?: TermChange) => string,
): readonly string[] {
  const [first, second, ...others] = some;
  return first?.kind === 'plan' && second?.kind === 'interval'
    ? [
        say('pair', { first: words(first), often: billed(second.name) }),
        ...others.map((one, place) => words(one, place === 0 ? first : others[place - 1])),
      ]
    : some.map((one, place) => words(one, some[place - 1]));
}

function nameOf({ kind, name, after }: TermChange): string {
  switch (kind) {
    case 'plan':
      return say('toPlan', { name });
    case 'interval':
      return say('toPlan', { name: billing(name) });
    case 'quantity':
      return say('toQuantity', { number: String(after ?? 0), name });
    case 'addon_added':
      return say('adding', { name });
    case 'addon_removed':
      return say('removing', { name });
    case 'prices':
      return say('toAgreed', { name });
    case 'usual_prices':
      return say('toUsual', { name });
    case 'coupon':
      return say('yourCoupon', { name });
    case 'billing_date':
      return say('billingDate');
  }
}

/** "you have Pro and are billed yearly" */
function changes({ changes: some = [] }: About): string {
  return some.length === 0 ? say('nothingChanges') : listed(inPairs(some, changeOf));
}

/** Of these it is said that one has them; "you have Team and 4 seats", not "you have Team and you have 4 seats". */
const HAD: readonly TermChange['kind'][] = ['plan', 'quantity', 'coupon'];

function changeOf({ kind, name, before: was, after }: TermChange, previous?: TermChange): string {
  const again = previous !== undefined && HAD.includes(previous.kind) ? 'yes' : 'no';
  switch (kind) {
    case 'plan':
      return say('havePlan', { again, name });
    case 'interval':
      return say('areBilled', { often: billed(name) });
    case 'quantity': {
      const had = { again, number: String(after ?? 0), name };
      return was === undefined
        ? say('haveNumber', had)
        : say('haveNumberInstead', { ...had, was: String(was) });
    }
    case 'addon_added':
      return say('added', { name });
    case 'addon_removed':
      return say('removed', { name });
    case 'prices':
      return say('agreedPrices', { name });
    case 'usual_prices':
      return say('usualPrices', { name });
    case 'coupon':
      return say('haveCoupon', { again, name });
    case 'billing_date':
      return after === undefined
        ? say('dateIs', { day: formatDay(name) })
        : say('dateIsEach', { ordinal: ordinal(after), day: formatDay(name) });
  }
}

const at = (about: About): string => say('at', whenOf(about));
const rightNow = (about: About): string => say('rightNow', whenOf(about));
const from = (about: About): string => say('from', whenOf(about));
const whenOf = ({ when = 'today', date }: About): { readonly when: string; readonly day: string } => ({
  when,
  day: day(date),
});

/** Where what comes back is from, and how much it is. */
function left(about: About): string {
  const all = amount(about.amount);
  switch (about.why) {
    case 'unused':
      return say('leftUnused', { all });
    case 'unused_plan':
      return say('leftUnusedPlan', { before: before(about), all });
    case 'over':
      return say('leftOver', { before: before(about), all });
    default:
      return all;
  }
}

const plan = (about: About): string => about.plan ?? say('yourPlan');
const before = (about: About): string => about.before ?? say('yourPlanWithin');
const amount = (money: Money | undefined): string => (money === undefined ? say('it') : formatMoney(money));
const day = (date: string | undefined): string => (date === undefined ? say('then') : formatDay(date));
const length = ({ length: some }: About): string =>
  some === undefined ? say('someTime') : lengthWords(some);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function billed(interval: Interval | undefined): string {
  return interval === undefined ? say('byThePeriod') : often(interval);
}
