import type { CreditEntry, Money } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';

export const ACCOUNT_CREDIT = 'Account credit';
export const HOW_IT_PAYS =
  'Credit pays your next invoices before a card is charged: what expires first pays first. It is not paid out.';
export const WHERE_FROM = 'See where it came from';
export const NOTHING_YET = 'Your account has had no credit yet.';
export const BALANCE = 'Balance';
export const SEE_DOCUMENT = 'See document';

/** The way to it, which says how much there is. */
export const creditLink = (balance: Money | undefined): string =>
  balance === undefined || isNothing(balance) ? ACCOUNT_CREDIT : `${ACCOUNT_CREDIT}: ${formatMoney(balance)}`;

/** What a movement of the balance was. */
export function entryWords({ kind, note }: CreditEntry, merchant: string): string {
  switch (kind) {
    case 'granted':
      return note === '' ? `Credit from ${merchant}` : `Credit from ${merchant}: ${note}`;
    case 'credited':
      return note === '' ? 'What a document gave back' : note;
    case 'overpaid':
      return note === '' ? 'What you paid more than was open' : note;
    case 'applied':
      return 'Paid an invoice';
    case 'held':
      return 'Set aside for a payment that is being checked';
    case 'released':
      return 'No longer set aside: the payment did not go through';
    case 'returned':
      return 'Came back of an invoice that is void';
    case 'refunded':
      return 'Paid out to you';
    case 'expired':
      return 'Expired';
  }
}

/** Until when it pays, and what of it is left. */
export function expiryWords({ expires, unused }: CreditEntry): string {
  if (expires === undefined) {
    return '';
  }
  const until = `pays invoices before ${formatDay(expires)}`;
  return unused === undefined || isNothing(unused)
    ? `It ${until}.`
    : `${formatMoney(unused)} of it is left and ${until}.`;
}
