import type { Money, Quote } from '@shared/api/types';
import { formatDay, formatTime, zoneName } from '@shared/words/dates';
import { each } from '@shared/words/intervals';
import { formatMoney, isNothing } from '@shared/words/money';
import { formatNumber } from '@shared/words/numbers';
import { FINAL_INVOICE } from './cancelling';
import { collectionOf } from './confirm';
import { creditNote, hasUsage, shareNote } from './invoices';
import { cardName } from './paying';

export const REVIEW = 'Review';
export const WHAT_CHANGES = 'What changes';
export const YOU_GAIN = 'You gain';
export const YOU_LOSE = 'You lose';

/** In the bill and beside it. */
export const DUE_TODAY = 'Due today';
export const INVOICED_TODAY = 'Invoiced today';
export const NEXT_INVOICE = 'Next invoice';
export const THEN = 'Then';

/** What there is to come is the last one, where the plan ends. */
export const nextInvoiceName = ({ verb, changes }: Quote): string =>
  verb === 'cancel' && changes.plan === undefined ? FINAL_INVOICE : NEXT_INVOICE;
export const NONE_SO_FAR = 'None so far';

/** Where nothing can be worked out before it is known who pays. */
export const AFTER_DETAILS =
  'You see the exact amount once your billing details are there. They are asked for next.';

/** What has come of a quote, as the title of a notice. */
export const AMOUNT_CHANGED = 'The amount has changed';
export const BANK_SILENT = 'Your bank has not answered yet';
export const DECLINED = 'Your card was declined.';
export const EXPIRED = 'This preview has expired';

export const STILL_CHECKING =
  'We are checking. Nothing has changed yet, and you will not be charged twice. You can close this page; we ' +
  'keep looking.';
export const NOTHING_CHANGED = 'Nothing has changed.';
export const SHOW_NEW_AMOUNT = 'Show the new amount';

/** In the proof of what was done. */
export const PAID = 'Paid';
export const PAID_WITH = 'Paid with';
export const PAID_AT = 'Paid at';

/** What has to be paid now instead of what was shown. */
export function amountChanged(now: Money, was: Money): string {
  const what =
    now.amount === was.amount
      ? `Something else in your account has changed; you still pay ${formatMoney(now)}.`
      : `You now pay ${formatMoney(now)} (was ${formatMoney(was)}).`;
  return `${what} Review it and confirm again. Nothing has been changed or charged yet.`;
}

/** After a decline: that the plan is what it was. */
export function stillOn(quote: Quote): string {
  const plan = quote.changes.plan?.before?.name;
  return plan === undefined ? NOTHING_CHANGED : `${NOTHING_CHANGED} You are still on ${plan}.`;
}

/** Until when the price holds. */
export const validUntil = (quote: Quote, timezone: string): string =>
  `This price is valid until ${formatTime(quote.expires_at, timezone)} (${zoneName(timezone)}).`;

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
  return hasUsage(next) ? 'with usage so far, more may be added' : 'plus usage';
}

/** Above the limits that a change breaks. */
export const OVER_THE_LIMITS = 'You use more than this plan allows';
export const WHAT_THEN = 'You keep what you have, and cannot add more until you use less.';
export const SEE_WHAT_YOU_USE = 'See what you use';

/** "You use 14 Seats, Starter allows 5." */
export const overLimit = ({ name, used, limit }: OverLimit, plan: string): string =>
  `You use ${formatNumber(used)} ${name}, ${plan} allows ${limit === '0' ? 'none' : formatNumber(limit)}.`;

type OverLimit = NonNullable<Quote['changes']['over']>[number];

/** The plan that there will be. */
export const planAfter = ({ changes }: Quote): string => changes.plan?.after.name ?? 'this plan';

/** How often what recurs does, and whether usage is on top. */
export const thenNote = ({ interval }: NonNullable<Quote['then']>, usageFollows: boolean): string =>
  `${each(interval)}${usageFollows ? ', plus usage' : ''}`;

/** What stands before the amount: it is due today only where it is charged now. */
export function dueLabel(quote: Quote): string {
  const kind = collectionOf(quote)?.kind ?? 'at_once';
  return kind === 'at_once' ? DUE_TODAY : INVOICED_TODAY;
}

/** What pays for it, and when. */
export function paidFrom(quote: Quote): string {
  if (isNothing(quote.due_now)) {
    return 'Nothing to pay today.';
  }
  const { method } = quote.payment;
  const card = method === undefined ? 'your payment method on file' : cardName(method);
  const collection = collectionOf(quote);
  switch (collection?.kind) {
    case undefined:
    case 'at_once':
      return `Charged to ${card}`;
    case 'on_day':
      return `Nothing is charged today. Charged to ${card} on ${formatDay(collection.on)}.`;
    case 'by_payer':
      return `Nothing is charged. The invoice is due on ${formatDay(collection.on)} and stays open until it is paid.`;
  }
}
