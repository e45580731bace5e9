import { describe, expect, it } from 'vitest';
import type { Confirmation, Document, Quote } from '@shared/api/types';
import { chargeWords, isBeingCharged } from './outcome';

const usd = (amount: string) => ({ currency: 'USD', amount });
const method = { brand: 'Visa', last4: '4242' };
const quote = { payment: { required: false, method }, warnings: [] } as unknown as Quote;
const uncollected = { ...quote, warnings: [{ code: 'no_gateway', about: {} }] } as unknown as Quote;
const issued = {
  kind: 'invoice',
  status: 'issued',
  total: usd('356.02'),
  due: usd('356.02'),
  payments: [],
} as unknown as Document;

const paidBy = (outcome: string, code?: string) =>
  [
    { at: '', amount: usd('356.02'), outcome, method, ...(code === undefined ? {} : { code }) },
  ] as unknown as NonNullable<Document['payments']>;

describe('what becomes of the payment of a change that is charged afterwards', () => {
  it.each<[string, Quote, Confirmation['document'], string, boolean]>([
    ['nothing is issued', quote, undefined, 'Nothing was charged today.', false],
    ['it is issued', quote, issued, '$356.02 is being charged to Visa •••• 4242.', true],
    [
      'the bank has not said',
      quote,
      { ...issued, payments: paidBy('unknown') },
      '$356.02 is being charged to Visa •••• 4242.',
      true,
    ],
    [
      'it is paid',
      quote,
      { ...issued, status: 'paid', due: usd('0.00'), payments: paidBy('succeeded') },
      '$356.02 was paid with Visa •••• 4242.',
      false,
    ],
    [
      'it is declined',
      quote,
      { ...issued, payments: paidBy('declined', 'insufficient_funds') },
      'Visa •••• 4242 was declined: there is not enough money on it. $356.02 is open.',
      false,
    ],
    ['no card is charged here', uncollected, issued, 'An invoice of $356.02 was issued and is open.', false],
    [
      'credit has paid it',
      quote,
      { ...issued, due: usd('0.00'), status: 'paid' },
      'Nothing was charged today.',
      false,
    ],
  ])('%s', (_, of, document, words, running) => {
    expect(chargeWords(of, document)).toBe(words);
    expect(isBeingCharged(of, document)).toBe(running);
  });
});
