import { describe, expect, it } from 'vitest';
import type { Bill } from '@shared/api/types';
import { givenBack, stepsOf, taxName } from './bill';

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

describe('where a credit goes', () => {
  const none = { currency: 'EUR', amount: '0.00' } as const;
  const note: Bill = {
    lines: [],
    subtotal: none,
    tax: none,
    total: none,
    credit_used: none,
    due: none,
    credit_result: none,
  };

  it.each<[Partial<Bill>, readonly string[]]>([
    [{}, []],
    [{ credit_result: base }, ['Added to your account credit']],
    [{ refunded: base }, ['Paid out to you']],
    [{ lowered: base, credit_result: base }, ['Taken off an open invoice', 'Added to your account credit']],
    [{ relieved: base }, ['Taken off an invoice that was written off']],
  ])('%j is told as %j', (part, names) => {
    expect(givenBack({ ...note, ...part }).map(({ name }) => name)).toEqual(names);
  });
});

describe('the numbers of a line', () => {
  const usd = (amount: string) => ({ currency: 'USD', amount });

  it('have thousands, say what is free, and how the amount was rounded', () => {
    const steps = stepsOf(
      {
        kind: 'metered',
        quantity: '1464820',
        slices: [
          { units: '1000000', price: usd('0.00') },
          { units: '464820', price: usd('0.00002') },
        ],
        under: 1,
      },
      usd('9.30'),
    );
    expect(steps.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Quantity: 1,464,820',
      'Units and price: 1,000,000 free',
      'Units and price: 464,820 × $0.00002',
      'Rounding: Once, to the smallest unit of the currency; half of it and more counts as a whole one',
      'Amount: $9.30',
    ]);
  });

  it('of a whole fee are not rounded', () => {
    const steps = stepsOf({ kind: 'whole', price: usd('5.00'), quantity: '2' }, usd('10.00'));
    expect(steps.map(({ name }) => name)).toEqual(['Price', 'Quantity', 'Amount']);
  });
});
