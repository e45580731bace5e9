import type { About, Interval, Money, TermChange, Told } from '@shared/api/types';
import { listed } from '@shared/words/common';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { billing, frequency, period } from '@shared/words/intervals';
import { ordinal } from '@shared/words/numbers';

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
  nothing_due: () => 'Nothing to pay today.',
  rest_due: (about) =>
    `You pay for the ${days(about)} left through ${day(about.until)} on ${plan(about)}, minus the ${days(about)} ` +
    `${about.paid === true ? 'you already paid' : 'already billed'} on ${before(about)}.`,
  difference_due: () => 'You pay the difference since then.',
  credit_pays: (about) => `Your credit pays ${about.why === 'all' ? 'all' : amount(about.amount)} of it.`,
  unused_off: (about) =>
    `${amount(about.amount)} that you have not used${about.before === undefined ? '' : ` of ${about.before}`} is taken off.`,
  used_billed: (about) => `What you used of ${before(about)} until now is billed, and nothing after it.`,
  becomes_credit: (about) =>
    `${left(about)} becomes credit and lowers your next invoices. It is not paid out.`,
  lowers_open: (about) =>
    about.credited === undefined || isNothing(about.credited)
      ? `${left(about)} lowers what you still have to pay.`
      : `${left(about)} lowers what you still have to pay; ${formatMoney(about.credited)} of it becomes credit ` +
        'and lowers your next invoices. It is not paid out.',
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  starts: (about) => `${plan(about)} starts ${when(about)}, billed ${billed(about.interval)}.`,
  trial_starts: (about) =>
    `Your trial of ${plan(about)} starts ${when(about)}. You pay nothing before it ends.`,
  switches: (about) => `You switch to ${plan(about)} ${rightNow(about)}${andNewInterval(about)}.`,
  new_interval: (about) =>
    `A new ${about.interval === undefined ? 'period' : period(about.interval)} of ${plan(about)} starts ${when(about)}.`,
  changes: (about) => `${from(about)} ${changes(about)}.`,
  stays: (about) => `You stay on ${plan(about)}.`,
  stays_until: staysUntil,
  ends: (about) =>
    about.when === 'scheduled'
      ? `${plan(about)} runs through ${day(about.until)}. Then it ends.`
      : `${plan(about)} ends ${rightNow(about)}.`,
  ends_before: (about) =>
    `${plan(about)} ends before this takes effect. Undo the cancellation first if you want this change.`,
  later_changes_stay: (about) => `What was changed later stays: today you have ${plan(about)}.`,
  still_ends: (about) => `${plan(about)} still runs through ${day(about.until)} only.`,
  still_changes: (about) =>
    about.changes === undefined || about.changes.length === 0
      ? `What is scheduled for ${day(about.date)} stays.`
      : `As scheduled, from ${day(about.date)} ${changes(about)}.`,
  still_pauses: (about) => `As scheduled, ${plan(about)} is paused from ${day(about.date)}.`,
  trial_runs: (about) =>
    `Your trial of ${plan(about)} runs through ${day(about.until)}. You pay nothing before it ends.`,
  term_renews: (about) => `Your term runs through ${day(about.until)}. Then the next ${length(about)} begin.`,
  term_runs: (about) =>
    `Your term runs through ${day(about.until)}. After that you can leave at the end of any billing period.`,
  term_ends: (about) => `Your term runs through ${day(about.until)}. Then the subscription ends.`,
  term_follows: (about) => `When the trial is over, a term of ${length(about)} begins.`,
  withdrawn,
  paused: (about) => `${plan(about)} is paused ${when(about)}. Nothing is charged while it is paused.`,
  resumed: (about) => `${plan(about)} resumes ${when(about)}.`,
  starts_again: (about) => `${plan(about)} starts again ${when(about)}.`,
  coupon_added: couponAdded,
  charged_once: (about) => `${about.item ?? 'It'} is charged once.`,
  credited_once: (about) => `${about.item ?? 'It'} is credited once.`,
  ...MONEY,
};

const DONE: Readonly<Record<string, Sentence>> = {
  starts: (about) => `You are on ${plan(about)}.`,
  trial_starts: (about) => `Your trial of ${plan(about)} has started.`,
  switches: (about) => `You are on ${plan(about)}.`,
  new_interval: (about) => `${plan(about)} is now billed ${billed(about.interval)}.`,
  ends: (about) => `${plan(about)} has ended.`,
  paused: (about) => `${plan(about)} is paused.`,
  resumed: (about) => `${plan(about)} is active again.`,
  starts_again: (about) => `${plan(about)} has started again.`,
  coupon_added: () => 'Your coupon has been added.',
  charged_once: () => 'The charge is on your account.',
  credited_once: () => 'The credit is on your account.',
};

function staysUntil(about: About): string {
  const then = `${from(about)} ${changes(about)}.`;
  if (about.changes === undefined || about.changes.length === 0) {
    return `${before(about)} stays as it is.`;
  }
  return about.changes.some(({ kind }) => kind === 'plan')
    ? `${before(about)} runs through ${day(about.until)}. ${then}`
    : `${then} Until then nothing changes.`;
}

function couponAdded(about: About): string {
  const { item = '', percent, why, until } = about;
  const off = percent === undefined ? amount(about.amount) : `${percent}%`;
  const coupon = `coupon ${item} takes ${off} off`;
  const from = about.when === 'scheduled' ? `From ${day(about.date)} the ${coupon}` : `The ${coupon}`;
  switch (why) {
    case 'once':
      return `${from} once.`;
    case 'until':
      return `${from}, through ${day(until)}.`;
    default:
      return about.when === 'scheduled' ? `${from}.` : `${from} from now on.`;
  }
}

function withdrawn({ why, date, changes: some }: About): string {
  switch (why) {
    case 'cancel':
      return `Your cancellation for ${day(date)} is withdrawn.`;
    case 'pause':
      return `Your pause on ${day(date)} is withdrawn.`;
    case 'reactivate':
      return `Your new start on ${day(date)} is withdrawn.`;
    case 'change':
      return `${capital(named(some ?? []))} on ${day(date)} ${(some?.length ?? 0) > 1 ? 'are' : 'is'} withdrawn.`;
    default:
      return `What was scheduled for ${day(date)} is withdrawn.`;
  }
}

/** "your switch to Starter and your switch to yearly billing" */
export function named(some: readonly TermChange[]): string {
  return some.length === 0 ? 'your change' : listed(inPairs(some, nameOf));
}

/** A plan and its interval are said together: "you have Pro, billed yearly". */
function inPairs(some: readonly TermChange[], words: (one: TermChange) => string): readonly string[] {
  const [first, second, ...others] = some;
  return first?.kind === 'plan' && second?.kind === 'interval'
    ? [`${words(first)}, billed ${billed(second.name)}`, ...others.map(words)]
    : some.map(words);
}

function nameOf({ kind, name, after }: TermChange): string {
  switch (kind) {
    case 'plan':
      return `your switch to ${name}`;
    case 'interval':
      return `your switch to ${billing(name)}`;
    case 'quantity':
      return `your change to ${after ?? 0} ${name}`;
    case 'addon_added':
      return `adding ${name}`;
    case 'addon_removed':
      return `removing ${name}`;
    case 'prices':
      return `your switch to agreed prices of ${name}`;
    case 'usual_prices':
      return `your switch to the usual prices of ${name}`;
    case 'coupon':
      return `your coupon ${name}`;
    case 'billing_date':
      return 'your change of billing date';
  }
}

/** "you have Pro and are billed yearly" */
function changes({ changes: some = [] }: About): string {
  return some.length === 0 ? 'nothing changes' : listed(inPairs(some, changeOf).map(saidOnce));
}

/** "you have Team and 4 seats", not "you have Team and you have 4 seats". */
function saidOnce(text: string, place: number, all: readonly string[]): string {
  const repeats = text.startsWith(YOU_HAVE) && all[place - 1]?.startsWith(YOU_HAVE) === true;
  return repeats ? text.slice(YOU_HAVE.length) : text;
}

const YOU_HAVE = 'you have ';

function changeOf({ kind, name, before: was, after }: TermChange): string {
  switch (kind) {
    case 'plan':
      return `you have ${name}`;
    case 'interval':
      return `you are billed ${billed(name)}`;
    case 'quantity':
      return `you have ${after ?? 0} ${name}${was === undefined ? '' : ` instead of ${was}`}`;
    case 'addon_added':
      return `${name} is added`;
    case 'addon_removed':
      return `${name} is removed`;
    case 'prices':
      return `the prices of ${name} are those agreed with you`;
    case 'usual_prices':
      return `the prices of ${name} are the usual ones`;
    case 'coupon':
      return `you have the coupon ${name}`;
    case 'billing_date':
      return `your billing date is ${after === undefined ? '' : `the ${ordinal(after)} of each month, starting `}${formatDay(name)}`;
  }
}

function when(about: About): string {
  switch (about.when) {
    case 'scheduled':
      return `on ${day(about.date)}`;
    case 'past':
      return `as of ${day(about.date)}`;
    default:
      return 'today';
  }
}

function rightNow(about: About): string {
  return about.when === 'past' ? `as of ${day(about.date)}` : 'right now';
}

function from(about: About): string {
  switch (about.when) {
    case 'scheduled':
      return `From ${day(about.date)}`;
    case 'past':
      return `As of ${day(about.date)}`;
    default:
      return 'From today';
  }
}

function andNewInterval({ interval, when: then }: About): string {
  return interval === undefined
    ? ''
    : `, and a new ${period(interval)} starts ${then === 'past' ? 'then' : 'today'}`;
}

/** Where what comes back is from, and how much it is. */
function left(about: About): string {
  const all = amount(about.amount);
  switch (about.why) {
    case 'unused':
      return `What you will not use, ${all},`;
    case 'unused_plan':
      return `The unused part of ${before(about)}, ${all},`;
    case 'over':
      return `The unused part of ${before(about)} pays for it, and the ${all} left over`;
    default:
      return all;
  }
}

const plan = (about: About): string => about.plan ?? 'Your plan';
const before = (about: About): string => about.before ?? 'your plan';
const amount = (money: Money | undefined): string => (money === undefined ? 'It' : formatMoney(money));
const day = (date: string | undefined): string => (date === undefined ? 'then' : formatDay(date));
const length = ({ length: some = 'some time' }: About): string => some;
const days = ({ days: count = 0 }: About): string => (count === 1 ? '1 day' : `${count} days`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function billed(interval: Interval | undefined): string {
  return interval === undefined ? 'by the period' : frequency(interval).toLowerCase();
}
