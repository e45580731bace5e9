import { LATE } from './byInvoice';
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
import { declineReason, isForGood } from './declines';
import { cardName, takesCards } from './paying';
import { sayOf } from './say';

const say = sayOf('owed');

/** The amount is the one that is charged, to the cent. */
export const payWords = (open: Owed['open']): string => say('pay', { amount: formatMoney(open) });

/** How much is overdue; nothing where nothing is. */
export const owedTitle = ({ overdue }: Owed): string =>
  overdue === undefined ? '' : say('overdue', { amount: formatMoney(overdue) });

/** What of an invoice is to be paid. */
export const openTitle = (open: Owed['open']): string => say('open', { amount: formatMoney(open) });

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
        ? say('noCardByDay', { day })
        : say('chargedOnDay', { card: cardName(method), day });
    case 'by_payer':
      return on < today ? say('wasToBePaid', { day }) : say('payBy', { day });
  }
}

/** What is left after only a part was paid. */
export const restTitle = (open: Owed['open']): string => say('restOpen', { amount: formatMoney(open) });

/** What was paid, one after another, and why the rest was not. */
export function paidWords(payments: readonly Payment[]): string {
  const paid = payments
    .filter(({ status }) => status === 'succeeded')
    .map(({ amount }) => formatMoney(amount));
  const declined = payments.find(({ status }) => status === 'declined');
  return [
    paid.length === 0 ? '' : say('paid', { n: paid.length, amounts: listed(paid) }),
    declined === undefined ? say('restNotPaid') : declinedWords(declined),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function declinedWords({ amount, method, code }: Payment): string {
  const card = method === undefined ? say('theCard') : cardName(method);
  const why = declineReason(code);
  const declined = { amount: formatMoney(amount), card };
  return why === undefined ? say('declinedFor', declined) : say('declinedForBecause', { ...declined, why });
}

/** Which invoices, why they could not be collected, and what comes next. */
export function owedWords(owed: Owed, session: Session): string {
  const numbers = owed.documents.map(({ number }) => number);
  const which = say('invoicesOpen', { n: numbers.length, numbers: listed(numbers) });
  const most = totalWords(owed);
  const first = owed.documents.find(({ past_due: late }) => late !== undefined)?.past_due;
  return [which, most, first === undefined ? '' : lateWords(first, session), wayOut(owed, session)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function totalWords({ open, overdue }: Owed): string {
  return overdue === undefined || overdue.amount === open.amount
    ? ''
    : say('inTotal', { amount: formatMoney(open) });
}

/** Why one could not be collected, and what comes next of it. */
export function lateWords(late: PastDue, { timezone }: Pick<Session, 'timezone'>): string {
  const why = whyWords(late);
  const next = nextWords(late, timezone);
  return next === '' ? why : `${why} ${next}`;
}

function whyWords({ code }: PastDue): string {
  switch (code) {
    case 'overdue':
      return LATE;
    case 'no_method':
      return say('noCard');
    default:
      return declinedCard(code);
  }
}

function declinedCard(code: string): string {
  const why = declineReason(code);
  return why === undefined ? say('cardDeclined') : say('cardDeclinedBecause', { why });
}

function nextWords(late: PastDue, timezone: string): string {
  if (late.next_attempt !== undefined) {
    if (late.code === 'overdue') {
      return '';
    }
    const next = formatInstantDay(late.next_attempt, timezone);
    return neededWords(late, next);
  }
  if (late.ends_at === undefined || late.then === undefined) {
    return '';
  }
  const day = formatInstantDay(late.ends_at, timezone);
  switch (late.then) {
    case 'cancel':
      return say('endsUnlessPaid', { day });
    case 'pause':
      return say('pausedUnlessPaid', { day });
    case 'free':
      return say('freeUnlessPaid', { day });
  }
}

/** Where nothing that can be charged was there, it is charged only if something is by then. */
function neededWords({ code }: PastDue, day: string): string {
  if (code === 'no_method') {
    return say('againWithCard', { day });
  }
  return isForGood(code) ? say('againWithOther', { day }) : say('again', { day });
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
    return say('worksAsBefore', { plan });
  }
  return late.restricted_to === undefined
    ? say('nothingUsable', { plan })
    : say('usableInstead', { other: late.restricted_to.name, plan });
}

function wayOut({ bank_account: bank }: Owed, session: Session): string {
  return bank !== undefined || (session.payment_notice === undefined && takesCards(session))
    ? ''
    : say('askHow', { merchant: session.tenant.name });
}
