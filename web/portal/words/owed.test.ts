import { describe, expect, it } from 'vitest';
import type { Owed, PastDue, PaymentMethod, Session, Subscription } from '@shared/api/types';
import { collectionWords, lateWords, meanwhileWords, owedTitle, owedWords, payWords } from './owed';

const usd = (amount: string) => ({ currency: 'USD', amount });
const session = {
  timezone: 'UTC',
  tenant: { name: 'Scout' },
  test_cards: [{ token: 't', label: 'l', brand: 'Visa', last4: '4242' }],
} as unknown as Session;
const late: PastDue = {
  since: '2026-04-01T00:00:00Z',
  attempts: 1,
  last_attempt: '2026-04-01T00:00:00Z',
  code: 'insufficient_funds',
  paused: false,
};

describe('why an invoice could not be collected, and what comes next', () => {
  it.each<[Partial<PastDue>, string]>([
    [
      { next_attempt: '2026-04-04T00:00:00Z' },
      'The card was declined: there is not enough money on it. We try again on 4 Apr 2026.',
    ],
    [
      { code: 'card_declined', next_attempt: '2026-04-04T00:00:00Z' },
      'The card was declined. We try again on 4 Apr 2026.',
    ],
    [{ code: 'stolen' }, 'The card was declined: it cannot be used any more.'],
    [
      { code: 'stolen', next_attempt: '2026-04-04T00:00:00Z' },
      'The card was declined: it cannot be used any more. We try again on 4 Apr 2026 if another card is your default by then.',
    ],
    [{ code: 'no_method' }, 'There was no card to pay with.'],
    [{ code: 'overdue', next_attempt: '2026-04-04T00:00:00Z' }, 'It was not paid in time.'],
    [
      { code: 'overdue', then: 'cancel', ends_at: '2026-04-09T00:00:00Z' },
      'It was not paid in time. Your subscription ends on 9 Apr 2026 unless you pay.',
    ],
    [
      { code: 'no_method', next_attempt: '2026-04-04T00:00:00Z' },
      'There was no card to pay with. We try again on 4 Apr 2026 if you have added a card by then.',
    ],
    [
      { code: 'anything', then: 'cancel', ends_at: '2026-04-09T00:00:00Z' },
      'The card was declined. Your subscription ends on 9 Apr 2026 unless you pay.',
    ],
    [
      { code: 'anything', then: 'pause', ends_at: '2026-04-09T00:00:00Z' },
      'The card was declined. Your subscription is paused on 9 Apr 2026 unless you pay.',
    ],
    [
      { code: 'anything', then: 'free', ends_at: '2026-04-09T00:00:00Z' },
      'The card was declined. You change to the free plan on 9 Apr 2026 unless you pay.',
    ],
    [{ code: 'anything', then: 'cancel', ended_at: '2026-04-09T00:00:00Z' }, 'The card was declined.'],
  ])('%j', (part, words) => {
    expect(lateWords({ ...late, ...part }, session)).toBe(words);
  });
});

describe('what is owed', () => {
  const one = {
    document: 'doc_1',
    number: 'INV-1',
    payment_reference: 'RF29INV000042',
    open: usd('40.00'),
    due_on: '2026-04-01',
    overdue: true,
    payment_pending: false,
  };

  it.each<[string, Owed, string, string]>([
    [
      'one',
      { open: usd('40.00'), overdue: usd('40.00'), documents: [one] },
      '$40.00 is overdue',
      'Invoice INV-1 is open.',
    ],
    [
      'two, one of which is overdue',
      {
        open: usd('70.00'),
        overdue: usd('40.00'),
        documents: [one, { ...one, number: 'INV-2', overdue: false }],
      },
      '$40.00 is overdue',
      'Invoices INV-1 and INV-2 are open. In total, $70.00 is open.',
    ],
    [
      'two that are overdue, one of which failed',
      {
        open: usd('70.00'),
        overdue: usd('70.00'),
        past_due: usd('40.00'),
        documents: [
          { ...one, past_due: { ...late, code: 'x' } },
          { ...one, number: 'INV-2' },
        ],
      },
      '$70.00 is overdue',
      'Invoices INV-1 and INV-2 are open. The card was declined.',
    ],
  ])('%s', (_, owed, title, words) => {
    expect(owedTitle(owed)).toBe(title);
    expect(owedWords(owed, session)).toBe(words);
  });

  it('is paid to the cent', () => {
    expect(payWords(usd('70.00'))).toBe('Pay $70.00');
  });
});

describe('what can be used until it is paid', () => {
  const unpaid = { since: '2026-04-01T00:00:00Z', code: 'x', documents: ['doc_1'] };
  const free = { key: 'free', name: 'Scout Free', family: 'scout', version: 1 };
  const one = (part: object) => ({ status: 'active', plan: { name: 'Scout Pro' }, ...part }) as Subscription;

  it.each<[string, Subscription[]]>([
    ['', [one({})]],
    ['', [one({ status: 'cancelled', past_due: { ...unpaid, restricted: true } })]],
    ['Scout Pro works as before.', [one({ past_due: { ...unpaid, restricted: false } })]],
    ['Nothing of Scout Pro can be used until you pay.', [one({ past_due: { ...unpaid, restricted: true } })]],
    [
      'Until you pay, you can use what Scout Free includes instead of Scout Pro. Scout Pro works as before.',
      [
        one({ past_due: { ...unpaid, restricted: true, restricted_to: free } }),
        one({ past_due: { ...unpaid, restricted: false } }),
      ],
    ],
  ])('%s', (words, subscriptions) => {
    expect(meanwhileWords(subscriptions)).toBe(words);
  });
});

describe('when what is open of an invoice is charged', () => {
  const visa = { brand: 'Visa', last4: '4242' } as unknown as PaymentMethod;
  it.each([
    ['on_day', visa, '2026-04-16', 'It is charged to Visa •••• 4242 on 30 Apr 2026.'],
    [
      'on_day',
      undefined,
      '2026-04-16',
      'It is to be paid by 30 Apr 2026, but you have not added a card that it can be charged to.',
    ],
    ['by_payer', visa, '2026-04-16', 'Nothing is charged by itself. Pay it by 30 Apr 2026.'],
    ['by_payer', visa, '2026-05-01', 'Nothing is charged by itself. It was to be paid by 30 Apr 2026.'],
  ] as const)('%s, %o on %s', (kind, method, today, words) => {
    expect(collectionWords({ kind, on: '2026-04-30' }, method, today)).toBe(words);
  });
});
