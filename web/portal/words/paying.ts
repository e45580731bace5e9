import type { Session } from '@shared/api/types';

/** Whether a card can be added here: there is a gateway, and a form for its cards. */
export function takesCards({ payment_notice: notice, test_cards: cards }: Session): boolean {
  return notice === undefined && cards !== undefined && cards.length > 0;
}

/** Of an invoice that no card pays. */
export const STAYS_OPEN =
  'The invoice cannot be paid in this portal. It stays open until you have paid it another way.';

/** Where no card can be added: what is so instead, and whom to ask. */
export function noCardsWords({ payment_notice: notice, tenant }: Session): string {
  return notice === undefined
    ? `Cards cannot be added in this portal. Contact ${tenant.name} to pay with another card.`
    : `Invoices are not paid in this portal, so no card is needed here. Contact ${tenant.name} if you do not know how to pay them.`;
}
