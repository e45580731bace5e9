import { describe, expect, it } from 'vitest';
import { amountNote, projectedNote } from './usage';

const usd = (amount: string) => ({ currency: 'USD', amount }) as const;

/** Whether prices contain their tax is not told with usage: the words hold for both. */
describe('what is said of tax beside usage', () => {
  it.each([
    [amountNote(true), 'Usage is free during your trial.'],
    [amountNote(false), 'If it were billed now, without discounts and without tax that is added to prices.'],
    [
      projectedNote({
        date: '2026-05-01',
        low: usd('50.00'),
        likely: usd('50.00'),
        high: usd('50.00'),
        share: { low: usd('20.00'), likely: usd('20.00'), high: usd('20.00') },
      }),
      'Plan, usage and tax. It is for several subscriptions, $20.00 of it for this one, without tax that is added to prices.',
    ],
  ])('%s', (said, words) => {
    expect(said).toBe(words);
  });
});
