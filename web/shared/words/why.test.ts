import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Derivation } from '@shared/api/types';
import { whyWords } from './why';

const usd = (amount: string) => ({ currency: 'USD', amount });
const april = { from: '2026-04-01', to: '2026-05-01' };
const fee: Extract<Derivation, { kind: 'share' }> = {
  kind: 'share',
  price: usd('40.00'),
  quantity: '1',
  fee: usd('40.00'),
  period: april,
  from: 0,
  part: 30,
  whole: 30,
  unit: 'day',
  taken_back: false,
};
const used: Extract<Derivation, { kind: 'metered' }> = {
  kind: 'metered',
  quantity: '0',
  slices: [],
  under: 1,
};
const tier = (units: string, price: string) => ({ units, price: usd(price) });
const pricing = { included: '50', slices: [tier('50', '20.00'), tier('43', '17.50')] };
const seats: Derivation = {
  kind: 'share',
  quantity: '143',
  fee: usd('1752.50'),
  period: april,
  from: 0,
  part: 30,
  whole: 30,
  unit: 'day',
  taken_back: false,
};

describe('why a line costs what it does', () => {
  it.each<[string, Derivation, string]>([
    ['a whole period', fee, 'all 30 days of $40.00'],
    ['a part', { ...fee, part: 15 }, '15 of 30 days of $40.00'],
    ['what is not used', { ...fee, part: 15, taken_back: true }, 'unused 15 of 30 days of $40.00'],
    ['all of it not used', { ...fee, taken_back: true }, 'unused: all 30 days of $40.00'],
    ['not used, and discounted', { ...fee, taken_back: true, discount: usd('4.00') }, 'unused: all 30 days of $40.00, less its discount of $4.00'],
    ['one day', { ...fee, part: 1, whole: 1 }, 'all 1 day of $40.00'],
    ['seconds', { ...fee, part: 3600, whole: 86400, unit: 'second' }, '3,600 of 86,400 seconds of $40.00'],
    ['several', { ...fee, quantity: '3', fee: usd('120.00') }, 'all 30 days of $120.00 (3 × $40.00)'],
    ['seats in tiers', { ...seats, pricing }, 'all 30 days of $1,752.50 (50 included, 50 × $20.00, 43 × $17.50)'],
    ['seats in tiers that are not shared', { kind: 'ordered', quantity: '143', pricing }, '50 included, 50 × $20.00, 43 × $17.50'],
    ['seats below the minimum', { kind: 'ordered', quantity: '0', pricing: { slices: [], raised: usd('9.00') } }, 'plus $9.00 up to the minimum'],
    ['seats above the maximum', { kind: 'ordered', quantity: '9', pricing: { slices: [tier('9', '2.00')], cut: usd('3.00') } }, '9 × $2.00, less $3.00 above the maximum'],
    ['a flat fee', { kind: 'whole', price: usd('5.00'), quantity: '2' }, '2 × $5.00'],
    ['tiers', { ...used, slices: [tier('1000', '0.30'), tier('5000', '0.20')] }, '1,000 × $0.30 + 5,000 × $0.20'],
    ['a tier that is free', { ...used, slices: [tier('1000000', '0.00'), tier('464820', '0.00002')] }, '1,000,000 free + 464,820 × $0.00002'],
    ['a price for all of a period', { ...used, slices: [tier('112', '12.00')], under: 28 }, '112 × $12.00 / 28 days'],
    ['a flat fee with a tier', { ...used, slices: [{ ...tier('10', '0.50'), flat: usd('3.00') }] }, '10 × $0.50 + $3.00'],
    ['a flat fee alone', { ...used, slices: [{ ...tier('10', '0.00'), flat: usd('3.00') }] }, '$3.00'],
    ['no usage', used, 'nothing to charge for'],
    ['a maximum', { ...used, slices: [tier('10', '1.00')], cut: usd('2.00') }, '10 × $1.00, less $2.00 above the maximum'],
    ['a minimum', { ...used, slices: [tier('10', '1.00')], raised: usd('5.00') }, '10 × $1.00, plus $5.00 up to the minimum'],
    ['usage billed before', { ...used, slices: [tier('10', '1.00')], less: usd('4.00') }, '10 × $1.00, less $4.00 on other lines or invoices'],
    ['a shortfall', { kind: 'shortfall', minimum: usd('50.00'), counted: usd('30.00') }, 'minimum spend of $50.00, $30.00 reached'],
    ['a credit', { kind: 'taken_back', billed: usd('9.00'), discount: usd('1.00') }, 'credit for all of $9.00, less its discount of $1.00'],
    ['a credit by hand', { kind: 'by_hand', amount: usd('9.00'), left: usd('30.00') }, '$9.00 of $30.00 credited'],
    ['a credit with its reason', { kind: 'by_hand', amount: usd('9.00'), left: usd('30.00'), reason: 'goodwill' }, '$9.00 of $30.00 credited: goodwill'],
    ['a percentage off', { kind: 'reduced', on: usd('80.00'), percent: '10' }, '10% of $80.00'],
    ['an amount off', { kind: 'reduced', on: usd('80.00'), most: usd('5.00') }, '$5.00 off $80.00'],
  ])('%s', (_, derivation, words) => {
    expect(whyWords(derivation)).toBe(words);
  }); // prettier-ignore

  it('is what the server says, but for how it writes money', () => {
    const recorded = readdirSync(RECORDED).flatMap((file) => whysOf(read(file)));
    expect(recorded.length).toBeGreaterThan(20);
    for (const { sentence, derivation } of recorded) {
      expect(plain(whyWords(derivation))).toBe(plain(sentence));
    }
  });
});

const RECORDED = join(import.meta.dirname, '../../test/recorded');

const read = (file: string): unknown => JSON.parse(readFileSync(join(RECORDED, file), 'utf8'));

interface Why {
  readonly sentence: string;
  readonly derivation: Derivation;
}

function whysOf(value: unknown): readonly Why[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inside = Object.values(value).flatMap(whysOf);
  return 'sentence' in value && 'derivation' in value ? [value as Why, ...inside] : inside;
}

/** Without signs of a currency and thousands, numbers as short as they can be, and what a price is divided by without its unit. */
const plain = (words: string): string =>
  words.replace(/[$,]|(?<=\/ \d+) days/g, '').replace(/\d+\.\d+/g, (number) => String(Number(number)));
