import { describe, expect, it } from 'vitest';
import type { Quote } from '@shared/api/types';
import { differencesOf, usageCostDifference, usageDifferences } from './differences';
import { renews } from './confirm';

const money = (amount: string) => ({ currency: 'USD', amount });
const plan = { key: 'agreed', name: 'Agreed', family: 'f', version: 1 };

function quote(changes: Partial<Quote['changes']>, rest: Partial<Quote> = {}): Quote {
  return {
    id: 'quo_1',
    customer: 'cus_1',
    subscription: 'sub_1',
    verb: 'change',
    request: { customer: 'cus_1' },
    state: 'open',
    instant: '2026-04-01T00:00:00Z',
    expires_at: '2026-04-01T00:15:00Z',
    timing: 'now',
    effective: '2026-04-01',
    summary: '',
    told: [],
    changes: { addons: [], gains: [], losses: [], ...changes },
    bill: {
      lines: [],
      subtotal: money('0.00'),
      taxes: [],
      tax: money('0.00'),
      total: money('0.00'),
      credit_used: money('0.00'),
      due: money('0.00'),
      credit_result: money('0.00'),
    },
    due_now: money('0.00'),
    payment: { required: false },
    then: { interval: 'month' },
    warnings: [],
    ...rest,
  };
}

describe('the price in a review', () => {
  it.each([
    [{ before: money('30.00') }, '$30.00 per month', 'Custom pricing'],
    [{ after: money('30.00') }, 'Custom pricing', '$30.00 per month'],
    [{ before: money('30.00'), after: money('60.00') }, '$30.00 per month', '$60.00 per month'],
  ])('of %j goes from %s to %s', (price, before, after) => {
    expect(differencesOf(quote({ price }))).toEqual([{ name: 'Price', before, after }]);
  });

  it('has nothing before a first plan', () => {
    const first = quote({ price: { after: money('30.00') } });
    delete (first as { subscription?: string }).subscription;

    expect(differencesOf(first)).toEqual([{ name: 'Price', before: undefined, after: '$30.00 per month' }]);
  });
});

describe('usage prices in a review', () => {
  const usage = [
    { meter: 'services', name: 'Gateway services', after: '$250.00 each per month' },
    { meter: 'calls', name: 'API calls', before: '$0.02 each', after: '$0.01 each' },
    { meter: 'items', name: 'Items', before: '$1.00 each' },
  ];

  it('say what was free until now and what is free from now on', () => {
    expect(usageDifferences(quote({ usage }))).toEqual([
      { name: 'Gateway services', before: 'No charge', after: '$250.00 each per month' },
      { name: 'API calls', before: '$0.02 each', after: '$0.01 each' },
      { name: 'Items', before: '$1.00 each', after: 'No charge' },
    ]);
    expect(usageDifferences(quote({}))).toEqual([]);
  });

  it('have nothing before a first plan', () => {
    const first = quote({ usage: usage.slice(0, 1) });
    delete (first as { subscription?: string }).subscription;
    expect(usageDifferences(first)).toEqual([
      { name: 'Gateway services', before: undefined, after: '$250.00 each per month' },
    ]);
  });
});

describe('what usage will come to, in a review', () => {
  const cost = (amount: string, interval: 'month' | 'year') => ({ amount: money(amount), interval });

  it.each([
    [7, 'At your use of the last 7 days, about'],
    [1, 'At your use of yesterday, about'],
  ])('goes by the last %i days', (days, name) => {
    const usage_cost = { days, before: cost('0.00', 'month'), after: cost('2400.00', 'year') };
    expect(usageCostDifference(quote({ usage_cost }))).toEqual({
      name,
      before: '$0.00 per month',
      after: '$2,400.00 per year',
    });
  });

  it('is not said where nothing was used', () => {
    expect(usageCostDifference(quote({}))).toBeUndefined();
  });
});

describe('the terms beside the button', () => {
  it.each([
    [{ interval: 'month' }, 'Agreed renews every month until you cancel.'],
    [{ interval: 'year', amount: money('1.00') }, 'Agreed renews every year until you cancel.'],
    [{ interval: 'month', amount: money('0.00') }, ''],
  ])('of %j are "%s"', (then, words) => {
    expect(renews(quote({ plan: { after: plan } }, { then }))).toBe(words);
  });
});
