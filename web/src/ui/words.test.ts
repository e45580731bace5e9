import { describe, expect, it } from 'vitest';
import { bill, money, share } from '../../mock/sums';
import { invoice, newWorld } from '../../mock/world';
import { expectedLabel, usageAfterDate, usageNote } from './words';

const period = { from: '2026-05-01', to: '2026-06-01' };
const fee = bill([share('starter', 'Starter', 4000, period, period, 1)]);
const withUsage = invoice('doc_1', '1', '2026-05-01', 'starter', newWorld('popup'));

describe('an invoice to come', () => {
  it.each([
    ['a fee alone', { ...fee, usage_follows: false }, '', '', 'Expected'],
    [
      'a fee, usage on top',
      { ...fee, usage_follows: true },
      ' plus usage',
      ', plus usage',
      'Expected, plus usage',
    ],
    [
      'usage in it already',
      { ...fee, lines: withUsage.lines, usage_follows: true },
      ' so far, more usage may be added',
      ', more usage may be added',
      'Expected so far',
    ],
    ['usage that is over', { ...fee, lines: withUsage.lines, usage_follows: false }, '', '', 'Expected'],
  ])('of %s', (_, next, afterAmount, afterDate, label) => {
    const upcoming = { ...next, date: '2026-05-01', total: money(4000) };
    expect(usageNote(upcoming)).toBe(afterAmount);
    expect(usageAfterDate(upcoming)).toBe(afterDate);
    expect(expectedLabel(upcoming)).toBe(label);
  });
});
