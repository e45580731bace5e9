import { describe, expect, it } from 'vitest';
import { billing, each, frequency, period } from './intervals';

describe('an interval', () => {
  it.each([
    ['day', 'Daily', 'per day', 'day', 'daily billing'],
    ['week', 'Weekly', 'per week', 'week', 'weekly billing'],
    ['month', 'Monthly', 'per month', 'month', 'monthly billing'],
    ['quarter', 'Quarterly', 'per quarter', 'quarter', 'quarterly billing'],
    ['year', 'Yearly', 'per year', 'year', 'yearly billing'],
    ['2 weeks', 'Every 2 weeks', 'every 2 weeks', 'period of 2 weeks', 'billing every 2 weeks'],
    ['6 months', 'Every 6 months', 'every 6 months', 'period of 6 months', 'billing every 6 months'],
    ['2 years', 'Every 2 years', 'every 2 years', 'period of 2 years', 'billing every 2 years'],
  ])(
    '%s is said as a choice, after a price, as what begins and as how one is billed',
    (interval, ...words) => {
      expect([frequency, each, period, billing].map((say) => say(interval))).toEqual(words);
    },
  );
});
