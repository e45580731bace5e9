import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '@shared/api/types';
import { documentStatus } from './documents';

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
