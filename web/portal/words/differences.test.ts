import { describe, expect, it } from 'vitest';
import type { Quote } from '@shared/api/types';
import { differencesOf } from './differences';
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

describe('the terms beside the button', () => {
  it.each([
    [{ interval: 'month' }, 'Agreed renews every month until you cancel.'],
    [{ interval: 'year', amount: money('1.00') }, 'Agreed renews every year until you cancel.'],
    [{ interval: 'month', amount: money('0.00') }, ''],
  ])('of %j are "%s"', (then, words) => {
    expect(renews(quote({ plan: { after: plan } }, { then }))).toBe(words);
  });
});
