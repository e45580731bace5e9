import type { Money, Quote } from '@shared/api/types';
import { formatDay, formatTime, zoneName } from '@shared/words/dates';
import { each } from '@shared/words/intervals';
import { formatMoney, isNothing } from '@shared/words/money';
import { formatNumber } from '@shared/words/numbers';
import { FINAL_INVOICE } from './cancelling';
import { collectionOf } from './confirm';
import { creditNote, hasUsage, shareNote } from './invoices';
import { cardName } from './paying';
import { sayOf } from './say';

const say = sayOf('review');

export const REVIEW = say('review');
export const WHAT_CHANGES = say('whatChanges');
export const YOU_GAIN = say('youGain');
export const YOU_LOSE = say('youLose');

/** In the bill and beside it. */
export const DUE_TODAY = say('dueToday');
export const INVOICED_TODAY = say('invoicedToday');
export const NEXT_INVOICE = say('nextInvoice');
export const THEN = say('then');

/** What there is to come is the last one, where the plan ends. */
export const nextInvoiceName = ({ verb, changes }: Quote): string =>
  verb === 'cancel' && changes.plan === undefined ? FINAL_INVOICE : NEXT_INVOICE;
export const NONE_SO_FAR = say('noneSoFar');

/** Where nothing can be worked out before it is known who pays. */
export const AFTER_DETAILS = say('afterDetails');

/** What has come of a quote, as the title of a notice. */
export const AMOUNT_CHANGED = say('amountChangedTitle');
export const BANK_SILENT = say('bankSilent');
export const DECLINED = say('declined');
export const EXPIRED = say('expired');

export const STILL_CHECKING = say('stillChecking');
export const NOTHING_CHANGED = say('nothingChanged');
export const SHOW_NEW_AMOUNT = say('showNewAmount');

/** In the proof of what was done. */
export const PAID = say('paid');
export const PAID_WITH = say('paidWith');
export const PAID_AT = say('paidAt');

/** What has to be paid now instead of what was shown. */
export function amountChanged(now: Money, was: Money): string {
  return now.amount === was.amount
    ? say('elseChanged', { now: formatMoney(now) })
    : say('amountChanged', { now: formatMoney(now), was: formatMoney(was) });
}

/** After a decline: that the plan is what it was. */
export function stillOn(quote: Quote): string {
  const plan = quote.changes.plan?.before?.name;
  return plan === undefined ? NOTHING_CHANGED : say('stillOn', { plan });
}

/** Until when the price holds. */
export const validUntil = (quote: Quote, timezone: string): string =>
  say('validUntil', { time: formatTime(quote.expires_at, timezone), zone: zoneName(timezone) });

/** When the next invoice comes, whether usage is on top, and what of it is for this subscription: a line each. */
export const nextInvoiceNotes = (next: NonNullable<Quote['next_invoice']>): readonly string[] =>
  [formatDay(next.date), usageLine(next), creditNote(next), shareNote(next)].filter((line) => line !== '');

/** The same in one line. */
export const nextInvoiceNote = (next: NonNullable<Quote['next_invoice']>): string =>
  nextInvoiceNotes(next).join(', ');

function usageLine(next: NonNullable<Quote['next_invoice']>): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return say(hasUsage(next) ? 'withUsageSoFar' : 'plusUsage');
}

/** Above the limits that a change breaks. */
export const OVER_THE_LIMITS = say('overTheLimits');
export const WHAT_THEN = say('whatThen');
export const SEE_WHAT_YOU_USE = say('seeWhatYouUse');

/** "You use 14 Seats, Starter allows 5." */
export function overLimit({ name, used, limit }: OverLimit, plan: string): string {
  const over = { used: formatNumber(used), name, plan };
  return limit === '0' ? say('overNone', over) : say('overLimit', { ...over, limit: formatNumber(limit) });
}

type OverLimit = NonNullable<Quote['changes']['over']>[number];

/** The plan that there will be. */
export const planAfter = ({ changes }: Quote): string => changes.plan?.after.name ?? say('thisPlan');

/** How often what recurs does, and whether usage is on top. */
export const thenNote = ({ interval }: NonNullable<Quote['then']>, usageFollows: boolean): string =>
  usageFollows ? say('eachPlusUsage', { each: each(interval) }) : each(interval);

/** What stands before the amount: it is due today only where it is charged now. */
export function dueLabel(quote: Quote): string {
  const kind = collectionOf(quote)?.kind ?? 'at_once';
  return kind === 'at_once' ? DUE_TODAY : INVOICED_TODAY;
}

/** What pays for it, and when. */
export function paidFrom(quote: Quote): string {
  if (isNothing(quote.due_now)) {
    return say('nothingToPay');
  }
  const { method } = quote.payment;
  const card = method === undefined ? say('onFile') : cardName(method);
  const collection = collectionOf(quote);
  switch (collection?.kind) {
    case undefined:
    case 'at_once':
      return say('chargedTo', { card });
    case 'on_day':
      return say('chargedOnDay', { card, day: formatDay(collection.on) });
    case 'by_payer':
      return say('paidByInvoice', { day: formatDay(collection.on) });
  }
}
