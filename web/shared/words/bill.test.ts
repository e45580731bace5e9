import { describe, expect, it } from 'vitest';
import type { Bill } from '@shared/api/types';
import { taxName } from './bill';

type Tax = NonNullable<Bill['taxes']>[number];

const base = { currency: 'EUR', amount: '40.00' } as const;

function tax(part: Partial<Tax>): Tax {
  return { rate: '0', base, amount: { currency: 'EUR', amount: '0.00' }, ...part };
}

describe('the name of a tax', () => {
  it.each<[Partial<Tax>, string]>([
    [{ rate: '0.19' }, 'Tax 19%'],
    [{ rate: '0.055', inclusive: true }, 'Includes tax 5.5%'],
    [{ untaxed: 'zero' }, 'Zero-rated'],
    [{ untaxed: 'exempt' }, 'Exempt from tax'],
    [{ untaxed: 'reverse_charge' }, 'Reverse charge: you owe the VAT'],
  ])('%j is "%s"', (part, name) => {
    expect(taxName(tax(part))).toBe(name);
  });
});
