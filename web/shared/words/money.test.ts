import { describe, expect, it } from 'vitest';
import { formatDay, formatStretch } from './dates';
import { formatMoney, isCredit, isNothing } from './money';

describe('money', () => {
  it.each([
    ['USD', '15.00', '$15.00'],
    ['USD', '-20.00', '−$20.00'],
    ['CAD', '1080.00', 'CA$1,080.00'],
    ['JPY', '4000', '¥4,000'],
    ['HUF', '1500.50', 'HUF 1,500.50'],
    ['USD', '0.00002', '$0.00002'],
    ['USD', '12345678901234567.89', '$12,345,678,901,234,567.89'],
  ])('shows %s %s as %s', (currency, amount, shown) => {
    expect(formatMoney({ currency, amount }).replace('\u00a0', ' ')).toBe(shown);
  });

  it.each([
    ['0.00', true, false],
    ['-0.00', true, false],
    ['-0.01', false, true],
    ['10.00', false, false],
  ])('knows whether %s is nothing or a credit', (amount, nothing, credit) => {
    expect([isNothing({ currency: 'USD', amount }), isCredit({ currency: 'USD', amount })]).toEqual([
      nothing,
      credit,
    ]);
  });
});

describe('days', () => {
  it('are absolute, and a stretch is said with its last day', () => {
    expect(formatDay('2026-11-22')).toBe('22 Nov 2026');
    expect(formatStretch('2026-11-22', '2026-12-01')).toMatch(/^22\s?–\s?30 Nov 2026$/);
  });
});
