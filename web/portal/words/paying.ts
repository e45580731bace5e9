import type { PaymentMethod, Session } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('paying');

/** Whether a card can be added here: there is a gateway, and a form for its cards. */
export function takesCards({ payment_notice: notice, test_cards: cards, card_page: page }: Session): boolean {
  return notice === undefined && (page === true || (cards !== undefined && cards.length > 0));
}

/** Of a card that is not entered here. */
export const CARD_PAGE = say('cardPage');
export const GO_TO_CARD_PAGE = say('goToCardPage');

/** Of a payment that waits for the customer. */
export const BANK_ASKS = say('bankAsks');
export const BANK_ASKS_WHY = say('bankAsksWhy');
export const GO_TO_BANK = say('goToBank');

/** Of an invoice that no card pays. */
export const STAYS_OPEN = say('staysOpen');

/** Where no card can be added: what is so instead, and whom to ask. */
export function noCardsWords({ payment_notice: notice, tenant }: Session): string {
  return notice === undefined
    ? say('noCardsHere', { merchant: tenant.name })
    : say('notPaidHere', { merchant: tenant.name });
}

export const PAYMENT_METHODS = say('paymentMethods');
export const ADD_METHOD = say('addMethod');
export const NO_METHOD = say('noMethod');
export const TEST_CARD = say('testCard');
export const ADD_CARD = say('addCard');
export const DEFAULT = say('default');
export const EXPIRED = say('expired');
export const EXPIRES_THIS_MONTH = say('expiresThisMonth');
export const MAKE_DEFAULT = say('makeDefault');
export const BACKUP = say('backup');
export const MAKE_BACKUP = say('makeBackup');
export const REMOVE = say('remove');

/** "Visa •••• 4242" */
export const cardName = ({ brand, last4 }: Pick<PaymentMethod, 'brand' | 'last4'>): string =>
  `${brand} •••• ${last4}`;

export const PAYMENT_METHOD = say('paymentMethod');

/** What pays, in a word or two. */
export const methodWords = (method: PaymentMethod | undefined): string =>
  method === undefined ? say('noneYet') : cardName(method);

/** What a button does to which card, for those who hear it alone. */
export const makeBackupOf = (card: string): string => say('makeBackupOf', { card });
export const makeDefaultOf = (card: string): string => say('makeDefaultOf', { card });
/** What is asked before a card is removed. */
export const removeTitle = (card: string): string => say('removeTitle', { card });
export const KEEP_CARD = say('keepCard');
export const REMOVE_CARD = say('removeCard');

export function removeWords(method: PaymentMethod, all: number, byInvoice: boolean): string {
  if (all === 1) {
    return say(byInvoice ? 'notCharged' : 'onlyOne');
  }
  return method.default ? say('isDefault') : say('notCharged');
}

export const removeOf = (card: string): string => say('removeOf', { card });

/** Until when a card can be charged. */
export function expiryWords(method: PaymentMethod, today: string): string {
  if (isExpired(method, today)) {
    return say('addAnother');
  }
  return say('expires', { month: `${twoDigits(method.exp_month)}/${method.exp_year}` });
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
