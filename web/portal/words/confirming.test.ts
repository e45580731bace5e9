import { describe, expect, it } from 'vitest';
import type { PaymentMethod } from '@shared/api/types';
import { unconfirmed, whyDeclined } from './confirming';

const method: PaymentMethod = {
  id: 'pm_1',
  kind: 'card',
  brand: 'Visa',
  last4: '4242',
  exp_month: 11,
  exp_year: 2026,
  default: true,
  created_at: '2026-01-01T00:00:00Z',
};

describe('why a card was declined', () => {
  it.each([
    ['insufficient_funds', 'There is not enough money on Visa •••• 4242.', undefined],
    ['expired_card', 'Visa •••• 4242 has expired.', undefined],
    ['stolen', 'Visa •••• 4242 cannot be used any more.', undefined],
    [
      'authentication_abandoned',
      'The payment with Visa •••• 4242 was not confirmed with the bank.',
      'The payment was not confirmed',
    ],
    ['card_declined', 'The bank declined Visa •••• 4242 and gives no reason.', undefined],
  ])('is said of %s', (code, why, title) => {
    expect(whyDeclined({ code, method })).toBe(why);
    expect(unconfirmed({ code, method })).toBe(title);
  });

  it('is left out where it is not known which card it was', () => {
    expect(whyDeclined({ code: 'expired_card' })).toBe('');
  });
});
