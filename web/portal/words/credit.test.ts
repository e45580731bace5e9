import { describe, expect, it } from 'vitest';
import type { CreditEntry } from '@shared/api/types';
import { creditLink, entryWords, expiryWords } from './credit';
import { creditNote, expectedDue } from './invoices';

const usd = (amount: string) => ({ currency: 'USD', amount });
const entry: CreditEntry = {
  id: 'cre_1',
  kind: 'granted',
  amount: usd('25.00'),
  note: '',
  created_at: '2026-04-16T15:00:00Z',
};

describe('what has moved the credit of an account', () => {
  it.each<[Partial<CreditEntry>, string, string]>([
    [{}, 'Credit from Halden', ''],
    [
      { note: 'Goodwill', expires: '2026-12-01', unused: usd('5.00') },
      'Credit from Halden: Goodwill',
      '$5.00 of it is left and pays invoices before 1 Dec 2026.',
    ],
    [
      { expires: '2026-12-01', unused: usd('0.00') },
      'Credit from Halden',
      'It pays invoices before 1 Dec 2026.',
    ],
    [{ kind: 'applied', amount: usd('-15.00') }, 'Paid an invoice', ''],
    [{ kind: 'credited' }, 'What a document gave back', ''],
    [{ kind: 'overpaid' }, 'What you paid more than was open', ''],
    [{ kind: 'expired', amount: usd('-5.00') }, 'Expired', ''],
  ])('%j', (part, words, expiry) => {
    expect(entryWords({ ...entry, ...part }, 'Halden')).toBe(words);
    expect(expiryWords({ ...entry, ...part })).toBe(expiry);
  });

  it('is named where the way to it is', () => {
    expect(creditLink(usd('25.00'))).toBe('Account credit: $25.00');
    expect(creditLink(usd('0.00'))).toBe('Account credit');
    expect(creditLink(undefined)).toBe('Account credit');
  });
});

describe('what credit pays of the next invoice', () => {
  it('is said beside its amount, and is not expected to be paid', () => {
    const next = { total: usd('70.00'), credit_used: usd('70.00'), due: usd('0.00') };
    expect(creditNote(next)).toBe('of which credit pays $70.00');
    expect(expectedDue(next)).toEqual(usd('0.00'));
    expect(creditNote({ credit_used: usd('0.00') })).toBe('');
    expect(expectedDue({ total: usd('-5.00'), due: usd('0.00') })).toEqual(usd('-5.00'));
  });
});
