import type { PaymentMethod, Session } from '@shared/api/types';

/** Whether a card can be added here: there is a gateway, and a form for its cards. */
export function takesCards({ payment_notice: notice, test_cards: cards, card_page: page }: Session): boolean {
  return notice === undefined && (page === true || (cards !== undefined && cards.length > 0));
}

/** Of a card that is not entered here. */
export const CARD_PAGE =
  'You enter the card on a secure page of our payment provider and then come back here. We never see its number.';
export const GO_TO_CARD_PAGE = 'Enter a Card';

/** Of a payment that waits for the customer. */
export const BANK_ASKS = 'Your bank wants you to confirm this payment';
export const BANK_ASKS_WHY =
  'Nothing is paid and nothing has changed until you do. You come back here afterwards.';
export const GO_TO_BANK = 'Confirm with Your Bank';

/** Of an invoice that no card pays. */
export const STAYS_OPEN =
  'The invoice cannot be paid in this portal. It stays open until you have paid it another way.';

/** Where no card can be added: what is so instead, and whom to ask. */
export function noCardsWords({ payment_notice: notice, tenant }: Session): string {
  return notice === undefined
    ? `Cards cannot be added in this portal. Contact ${tenant.name} to pay with another card.`
    : `Invoices are not paid in this portal, so no card is needed here. Contact ${tenant.name} if you do not know how to pay them.`;
}

export const PAYMENT_METHODS = 'Payment methods';
export const ADD_METHOD = 'Add payment method';
export const NO_METHOD = 'No payment method yet. Add one before you choose a paid plan.';
export const TEST_CARD = 'Test card';
export const ADD_CARD = 'Add Card';
export const DEFAULT = 'Default';
export const EXPIRED = 'Expired';
export const EXPIRES_THIS_MONTH = 'Expires this month';
export const MAKE_DEFAULT = 'Make default';
export const BACKUP = 'Backup';
export const MAKE_BACKUP = 'Make backup';
export const REMOVE = 'Remove';

/** "Visa •••• 4242" */
export const cardName = ({ brand, last4 }: Pick<PaymentMethod, 'brand' | 'last4'>): string =>
  `${brand} •••• ${last4}`;

export const PAYMENT_METHOD = 'Payment method';

/** What pays, in a word or two. */
export const methodWords = (method: PaymentMethod | undefined): string =>
  method === undefined ? 'None yet' : cardName(method);

/** What a button does to which card, for those who hear it alone. */
export const makeBackupOf = (card: string): string => `Charge ${card} if the default card is declined`;
export const makeDefaultOf = (card: string): string => `Make ${card} the default`;
/** What is asked before a card is removed. */
export const removeTitle = (card: string): string => `Remove ${card}?`;
export const KEEP_CARD = 'Keep Card';
export const REMOVE_CARD = 'Remove Card';

export function removeWords(method: PaymentMethod, all: number): string {
  if (all === 1) {
    return 'It is your only payment method. Without one no plan can be paid here.';
  }
  return method.default
    ? 'It is your default. Another of your payment methods is charged from then on.'
    : 'It is not charged any more. Your invoices and receipts stay as they are.';
}

export const removeOf = (card: string): string => `Remove ${card}`;

/** Until when a card can be charged. */
export function expiryWords(method: PaymentMethod, today: string): string {
  if (isExpired(method, today)) {
    return 'Add another card before the next invoice.';
  }
  return `Expires ${twoDigits(method.exp_month)}/${method.exp_year}`;
}

export const expiresThisMonth = (method: PaymentMethod, today: string): boolean =>
  monthOf(method) === today.slice(0, 7);

export function isExpired(method: PaymentMethod, today: string): boolean {
  return monthOf(method) < today.slice(0, 7);
}

function monthOf({ exp_year: year, exp_month: month }: PaymentMethod): string {
  return `${year}-${twoDigits(month)}`;
}

const twoDigits = (month: number): string => month.toString().padStart(2, '0');
