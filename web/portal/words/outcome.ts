import type { Confirmation, Quote, Told } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
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
      ? unpaid(document)
      : `${formatMoney(receipt.amount)} was paid with ${cardName(receipt.method)}.`;
  const next = subscription.next_billing;
  return next === undefined || quote.verb === 'cancel'
    ? paid
    : `${paid} Next invoice: ${formatDay(next.date)}.`;
}

function unpaid(document: Confirmation['document']): string {
  return document === undefined || document.kind === 'credit_note' || isNothing(document.due)
    ? 'Nothing was charged today.'
    : `An invoice of ${formatMoney(document.due)} was issued and is open.`;
}
