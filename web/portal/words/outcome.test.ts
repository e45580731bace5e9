import { describe, expect, it } from 'vitest';
import type { Collection, Confirmation, Document, Quote } from '@shared/api/types';
import { confirmWords } from './confirm';
import { chargeWords, isBeingCharged } from './outcome';
import { dueLabel, paidFrom } from './review';

const usd = (amount: string) => ({ currency: 'USD', amount });
const method = { brand: 'Visa', last4: '4242' };
const quote = { payment: { required: false, method }, warnings: [] } as unknown as Quote;
const at_once: Collection = { kind: 'at_once', on: '2026-04-16' };
const on_day: Collection = { kind: 'on_day', on: '2026-04-30' };
const by_payer: Collection = { kind: 'by_payer', on: '2026-04-30' };
const issued = {
  kind: 'invoice',
  status: 'issued',
  total: usd('356.02'),
  due: usd('356.02'),
  payments: [],
  collection: at_once,
} as unknown as Document;

const notCollected = { ...issued, collection: undefined } as unknown as Document;

const paidBy = (outcome: string, code?: string) =>
  [
    { at: '', amount: usd('356.02'), outcome, method, ...(code === undefined ? {} : { code }) },
  ] as unknown as NonNullable<Document['payments']>;

describe('what becomes of the payment of a change that is charged afterwards', () => {
  it.each<[string, Confirmation['document'], string, boolean]>([
    ['nothing is issued', undefined, 'Nothing was charged today.', false],
    ['it is issued', issued, '$356.02 is being charged to Visa •••• 4242.', true],
    [
      'the bank has not said',
      { ...notCollected, payments: paidBy('unknown') },
      '$356.02 is being charged to Visa •••• 4242.',
      true,
    ],
    [
      'it is paid',
      { ...issued, status: 'paid', due: usd('0.00'), payments: paidBy('succeeded') },
      '$356.02 was paid with Visa •••• 4242.',
      false,
    ],
    [
      'it is declined',
      { ...notCollected, payments: paidBy('declined', 'insufficient_funds') },
      'Visa •••• 4242 was declined: there is not enough money on it. $356.02 is open.',
      false,
    ],
    [
      'no card is charged here',
      { ...issued, collection: by_payer },
      'An invoice of $356.02 was issued. It is due on 30 Apr 2026 and stays open until it is paid.',
      false,
    ],
    [
      'the card is charged on the day by which it is to be paid',
      { ...issued, collection: on_day },
      'An invoice of $356.02 was issued. It is charged to Visa •••• 4242 on 30 Apr 2026.',
      false,
    ],
    [
      'credit has paid it',
      { ...issued, due: usd('0.00'), status: 'paid' },
      'Nothing was charged today.',
      false,
    ],
  ])('%s', (_, document, words, running) => {
    expect(chargeWords(quote, document)).toBe(words);
    expect(isBeingCharged(document)).toBe(running);
  });
});

describe('what a review says of the payment', () => {
  const due = { ...quote, verb: 'change', changes: {}, due_now: usd('356.02') } as unknown as Quote;
  it.each([
    [at_once, 'Due today', 'Charged to Visa •••• 4242', 'Pay $356.02 now'],
    [
      on_day,
      'Invoiced today',
      'Nothing is charged today. Charged to Visa •••• 4242 on 30 Apr 2026.',
      'Invoice of $356.02, charged on 30 Apr 2026',
    ],
    [
      by_payer,
      'Invoiced today',
      'Nothing is charged. The invoice is due on 30 Apr 2026 and stays open until it is paid.',
      'Invoice of $356.02, due on 30 Apr 2026',
    ],
  ])('%o', (collection, label, from, note) => {
    const of = { ...due, payment: { ...due.payment, collection } } as unknown as Quote;
    expect([dueLabel(of), paidFrom(of), confirmWords(of, 'page').note]).toEqual([label, from, note]);
  });
});
