import { describe, expect, it } from 'vitest';
import type { Document, DocumentSummary } from '@shared/api/types';
import { documentStatus, isOf, payableOn, paymentWords, WHICH } from './documents';

type Payment = NonNullable<Document['payments']>[number];

const usd = (amount: string) => ({ currency: 'USD', amount }) as const;
const payment: Payment = { at: '2026-05-02T18:00:00Z', amount: usd('30.00'), outcome: 'succeeded' };
const received = { way: 'bank_transfer', on: '2026-05-02', note: '' };
const eur = (amount: string) => ({ currency: 'EUR', amount });

describe('the state of a document in a word', () => {
  it.each<[DocumentSummary['kind'], DocumentSummary['status'], string, string]>([
    ['invoice', 'paid', '0.00', 'Paid'],
    ['invoice', 'issued', '10.00', 'Open'],
    ['invoice', 'issued', '0.00', 'Paid'],
    ['credit_note', 'issued', '0.00', 'Credited'],
    ['credit_note', 'paid', '0.00', 'Credited'],
    ['credit_note', 'void', '0.00', 'Void'],
  ])('%s, %s, due %s: %s', (kind, status, due, word) => {
    expect(documentStatus({ kind, status, due: eur(due) }, '2026-04-16').word).toBe(word);
  });
});

describe('which documents are listed', () => {
  it.each<[DocumentSummary['kind'], DocumentSummary['status'], string, readonly string[]]>([
    ['invoice', 'paid', '0.00', ['All', 'Paid']],
    ['invoice', 'issued', '10.00', ['All', 'Open']],
    ['invoice', 'issued', '0.00', ['All', 'Paid']],
    ['invoice', 'void', '0.00', ['All']],
    ['credit_note', 'issued', '0.00', ['All', 'Credit notes']],
  ])('%s, %s, due %s: %j', (kind, status, due, labels) => {
    const found = WHICH.filter(({ value }) => isOf({ kind, status, due: eur(due) }, value));
    expect(found.map(({ label }) => label)).toEqual(labels);
  });
});

describe('what became of a payment', () => {
  it.each<[Partial<Payment>, string]>([
    [{}, 'Paid'],
    [{ received }, 'Paid by bank transfer'],
    [{ received: { ...received, way: 'cash' } }, 'Paid'],
    [{ received, refunded: usd('5.00') }, 'Paid by bank transfer, $5.00 paid back'],
    [{ outcome: 'declined' }, 'The payment was declined'],
    [{ outcome: 'declined', code: 'card_declined' }, 'The payment was declined'],
    [
      { outcome: 'declined', code: 'insufficient_funds' },
      'The payment was declined: there is not enough money on it',
    ],
    [{ outcome: 'declined', code: 'stolen' }, 'The payment was declined: it cannot be used any more'],
  ])('%j is "%s"', (part, words) => {
    expect(paymentWords({ ...payment, ...part })).toBe(words);
  });
});

describe('when it is to be paid', () => {
  it('is said of an invoice, and not of a credit note', () => {
    const days = { due_on: '2026-04-16', paid_on: '2026-04-17' };
    expect(payableOn({ kind: 'invoice', ...days }).map(({ value }) => value)).toEqual([
      '16 Apr 2026',
      '17 Apr 2026',
    ]);
    expect(payableOn({ kind: 'credit_note', ...days })).toEqual([]);
  });
});
