import type { Confirmation, Quote, Told } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { isCollected } from './confirm';
import { cardName } from './paying';
import { doneWords, isAboutMoney, toldWords } from './told';

/** What has been done, from all that the quote said would happen: the first of it as a title, the rest below. */
export interface OutcomeWords {
  readonly title: string;
  readonly more: string;
}

export function outcomeOf(told: readonly Told[]): OutcomeWords {
  const [first, ...others] = told.filter(
    (one, place) => !isAboutMoney(one) && !(one.code === 'stays' && told[place + 1]?.code === 'changes'),
  );
  return { title: first === undefined ? 'Done.' : doneWords(first), more: toldWords(others) };
}

/** What was paid, and when the next invoice comes. */
export function receiptWords(quote: Quote, { receipt, document, subscription }: Confirmation): string {
  const paid =
    receipt === undefined
      ? unpaid(quote, document)
      : `${formatMoney(receipt.amount)} was paid with ${cardName(receipt.method)}.`;
  const next = subscription.next_billing;
  return next === undefined || quote.verb === 'cancel'
    ? paid
    : `${paid} Next invoice: ${formatDay(next.date)}.`;
}

function unpaid(quote: Quote, document: Confirmation['document']): string {
  if (document === undefined || document.kind === 'credit_note' || isNothing(document.due)) {
    return 'Nothing was charged today.';
  }
  const issued = `An invoice of ${formatMoney(document.due)} was issued`;
  const { method } = quote.payment;
  return method === undefined || !isCollected(quote)
    ? `${issued} and is open.`
    : `${issued} and is charged to ${cardName(method)}.`;
}
