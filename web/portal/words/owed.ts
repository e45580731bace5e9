import type {
  Collection,
  Owed,
  PastDue,
  Payment,
  PaymentMethod,
  Session,
  Subscription,
} from '@shared/api/types';
import { listed } from '@shared/words/common';
import { formatDay, formatInstantDay } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { declineWords, isForGood } from './declines';
import { cardName, takesCards } from './paying';

/** The amount is the one that is charged, to the cent. */
export const payWords = (open: Owed['open']): string => `Pay ${formatMoney(open)}`;

/** How much is overdue; nothing where nothing is. */
export const owedTitle = ({ overdue }: Owed): string =>
  overdue === undefined ? '' : `${formatMoney(overdue)} is overdue`;

/** What of an invoice is to be paid. */
export const openTitle = (open: Owed['open']): string => `${formatMoney(open)} is open`;

/** When what is open is charged and to which card, or by when it is to be paid. */
export function collectionWords(
  { kind, on }: Collection,
  method: PaymentMethod | undefined,
  today: string,
): string {
  const day = formatDay(on);
  switch (kind) {
    case 'at_once':
      return '';
    case 'on_day':
      return method === undefined
        ? `It is to be paid by ${day}, but you have not added a card that it can be charged to.`
        : `It is charged to ${cardName(method)} on ${day}.`;
    case 'by_payer':
      return on < today
        ? `Nothing is charged by itself. It was to be paid by ${day}.`
        : `Nothing is charged by itself. Pay it by ${day}.`;
  }
}

/** What is left after only a part was paid. */
export const restTitle = (open: Owed['open']): string => `${formatMoney(open)} is still open`;

/** What was paid, one after another, and why the rest was not. */
export function paidWords(payments: readonly Payment[]): string {
  const paid = payments
    .filter(({ status }) => status === 'succeeded')
    .map(({ amount }) => formatMoney(amount));
  const declined = payments.find(({ status }) => status === 'declined');
  const was = paid.length === 1 ? 'was' : 'were';
  return [
    paid.length === 0 ? '' : `${listed(paid)} ${was} paid.`,
    declined === undefined ? 'The rest could not be paid.' : declinedWords(declined),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function declinedWords({ amount, method, code }: Payment): string {
  const card = method === undefined ? 'the card' : cardName(method);
  return `For ${formatMoney(amount)}, ${card} was declined${declineWords(code)}.`;
}

/** Which invoices, why they could not be collected, and what comes next. */
export function owedWords(owed: Owed, session: Session): string {
  const numbers = owed.documents.map(({ number }) => number);
  const which =
    numbers.length === 1 ? `Invoice ${listed(numbers)} is open.` : `Invoices ${listed(numbers)} are open.`;
  const most = totalWords(owed);
  const first = owed.documents.find(({ past_due: late }) => late !== undefined)?.past_due;
  return [which, most, first === undefined ? '' : lateWords(first, session), wayOut(owed, session)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function totalWords({ open, overdue }: Owed): string {
  return overdue === undefined || overdue.amount === open.amount
    ? ''
    : `In total, ${formatMoney(open)} is open.`;
}

/** Why one could not be collected, and what comes next of it. */
export function lateWords(late: PastDue, { timezone }: Pick<Session, 'timezone'>): string {
  const why =
    late.code === 'no_method'
      ? 'There was no card to pay with.'
      : `The card was declined${declineWords(late.code)}.`;
  const next = nextWords(late, timezone);
  return next === '' ? why : `${why} ${next}`;
}

function nextWords(late: PastDue, timezone: string): string {
  if (late.next_attempt !== undefined) {
    const next = formatInstantDay(late.next_attempt, timezone);
    return neededWords(late, next);
  }
  if (late.ends_at === undefined || late.then === undefined) {
    return '';
  }
  const day = formatInstantDay(late.ends_at, timezone);
  switch (late.then) {
    case 'cancel':
      return `Your subscription ends on ${day} unless you pay.`;
    case 'pause':
      return `Your subscription is paused on ${day} unless you pay.`;
    case 'free':
      return `You change to the free plan on ${day} unless you pay.`;
  }
}

/** Where nothing that can be charged was there, it is charged only if something is by then. */
function neededWords({ code }: PastDue, next: string): string {
  if (code === 'no_method') {
    return `We try again on ${next} if you have added a card by then.`;
  }
  return isForGood(code)
    ? `We try again on ${next} if another card is your default by then.`
    : `We try again on ${next}.`;
}

/** What of each subscription that runs can be used until it is paid. */
export function meanwhileWords(subscriptions: readonly Subscription[]): string {
  return subscriptions
    .filter(({ status }) => status === 'active' || status === 'trial')
    .flatMap(({ plan, past_due: late }) => (late === undefined ? [] : [meanwhile(plan.name, late)]))
    .join(' ');
}

function meanwhile(plan: string, late: NonNullable<Subscription['past_due']>): string {
  if (!late.restricted) {
    return `${plan} works as before.`;
  }
  return late.restricted_to === undefined
    ? `Nothing of ${plan} can be used until you pay.`
    : `Until you pay, you can use what ${late.restricted_to.name} includes instead of ${plan}.`;
}

function wayOut({ bank_account: bank }: Owed, session: Session): string {
  return bank !== undefined || (session.payment_notice === undefined && takesCards(session))
    ? ''
    : `Contact ${session.tenant.name} if you do not know how to pay.`;
}
