import type { Confirmation, Document, Quote, Told } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { declineReason } from './declines';
import { cardName } from './paying';
import { doneWords, isAboutMoney, toldWords } from './told';
import { sayOf } from './say';

const say = sayOf('outcome');

/** What has been done, from all that the quote said would happen: the first of it as a title, the rest below. */
export interface OutcomeWords {
  readonly title: string;
  readonly more: string;
}

export function outcomeOf(told: readonly Told[]): OutcomeWords {
  const [first, ...others] = told.filter(
    (one, place) => !isAboutMoney(one) && !(one.code === 'stays' && told[place + 1]?.code === 'changes'),
  );
  return { title: first === undefined ? say('done') : doneWords(first), more: toldWords(others) };
}

/**
 * What was paid or is being paid, and when the next invoice comes.
 *
 * @param document what was issued, as it is now: what is charged afterwards is not known when the change is confirmed
 */
export function receiptWords(
  quote: Quote,
  { receipt, subscription }: Confirmation,
  document: Confirmation['document'],
): string {
  const paid =
    receipt === undefined
      ? chargeWords(quote, document)
      : say('paidWith', { amount: formatMoney(receipt.amount), card: cardName(receipt.method) });
  const next = subscription.next_billing;
  return next === undefined || quote.verb === 'cancel'
    ? paid
    : say('next', { paid, day: formatDay(next.date) });
}

/** What becomes of the payment of an invoice that is charged after the change. */
export function chargeWords(quote: Quote, document: Confirmation['document']): string {
  if (document === undefined || document.kind === 'credit_note' || isNothing(document.total)) {
    return say('nothingCharged');
  }
  const payment = document.payments?.at(-1);
  const method = payment?.method ?? quote.payment.method;
  const card = method === undefined ? say('yourCard') : cardName(method);
  if (isNothing(document.due)) {
    return payment?.outcome === 'succeeded'
      ? say('paidWith', { amount: formatMoney(payment.amount), card })
      : say('nothingCharged');
  }
  const due = formatMoney(document.due);
  if (payment?.outcome === 'declined') {
    const why = declineReason(payment.code);
    const declined = { card: sentence(card), due };
    return why === undefined ? say('declined', declined) : say('declinedBecause', { ...declined, why });
  }
  if (isBeingCharged(document)) {
    return say('beingCharged', { due, card });
  }
  switch (document.collection?.kind) {
    case undefined:
    case 'at_once':
      return say('issuedOpen', { due });
    case 'on_day':
      return say('issuedOnDay', { due, card, day: formatDay(document.collection.on) });
    case 'by_payer':
      return say('issuedByPayer', { due, day: formatDay(document.collection.on) });
  }
}

/** Whether it is still to be known whether it is paid: it is charged at once, or the bank has not answered yet. */
export function isBeingCharged(document: Confirmation['document']): boolean {
  return (
    document?.kind === 'invoice' &&
    !isNothing(document.due) &&
    (document.collection?.kind === 'at_once' || isUnderWay(document))
  );
}

/** The bank is still to say how a payment ended. */
export function isUnderWay({ payments = [] }: Pick<Document, 'payments'>): boolean {
  return payments.some(({ outcome }) => outcome === 'unknown' || outcome === 'action_required');
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
