import { describe, expect, it } from 'vitest';
import type { Subscription } from '@shared/api/types';
import { Playback, readScene } from '@test/playback';
import {
  expectedLabel,
  nextBillingWords,
  partWords,
  shownBefore,
  upcomingNote,
  upcomingTitle,
  usageAfterDate,
  usageNote,
} from './invoices';

/** The next invoice of a recorded scene's subscription. */
function recorded(scene: string): NonNullable<Subscription['next_billing']> {
  const { next_billing: next } = new Playback(readScene(scene)).body(
    '/v1/subscriptions/sub_1',
  ) as Subscription;
  if (next === undefined) {
    throw new Error(`${scene} has no next invoice`);
  }
  return next;
}

const fee = recorded('page-basic');
const withUsage = recorded('popup');

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
      { ...withUsage, usage_follows: true },
      ' so far, more usage may be added',
      ', more usage may be added',
      'Expected so far',
    ],
    ['usage that is over', { ...withUsage, usage_follows: false }, '', '', 'Expected'],
  ])('of %s', (_, next, afterAmount, afterDate, label) => {
    expect(usageNote(next)).toBe(afterAmount);
    expect(usageAfterDate(next)).toBe(afterDate);
    expect(expectedLabel(next)).toBe(label);
  });

  it.each([
    ['one subscription', undefined, '40.00', '0.00', false, ''],
    ['two', 2, '40.00', '0.00', false, 'for 2 subscriptions, $40.00 of it for this one'],
    ['two, taxed', 2, '40.00', '7.60', false, 'for 2 subscriptions, $40.00 of it before tax for this one'],
    ['two, with tax in prices', 2, '40.00', '7.60', true, 'for 2 subscriptions, $40.00 of it for this one'],
  ])('for %s', (_, several, share, tax, inclusive, words) => {
    const usd = (amount: string) => ({ ...fee.total, amount });
    const next = {
      ...fee,
      usage_follows: false,
      tax: usd(tax),
      taxes: [{ rate: '0.19', base: usd('40.00'), amount: usd(tax), inclusive }],
      ...(several === undefined
        ? {}
        : {
            share: usd(share),
            subscriptions: [...Array(several).keys()].map((n) => ({ id: `sub_${String(n)}`, name: 'Basic' })),
          }),
    };
    expect(nextBillingWords(next).endsWith(words)).toBe(true);
    expect(upcomingNote(next).toLowerCase()).toContain(words);
  });

  it.each([
    ['40.00', 'Next invoice'],
    ['-32.00', 'Next credit note'],
  ])('of %s is called %s', (amount, title) => {
    const next = { ...fee, total: { ...fee.total, amount } };
    expect(upcomingTitle({ status: 'active', next_billing: next } as Subscription, false)).toBe(title);
  });

  it('is shown whole once, where it is for several', () => {
    const usd = (amount: string) => ({ ...fee.total, amount });
    const joint = {
      ...fee,
      subscriptions: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    };
    const one = (id: string, next?: Subscription['next_billing']) =>
      ({ id, ...(next === undefined ? {} : { next_billing: next }) }) as Subscription;
    const all = [one('c', fee), one('a', joint), one('b', { ...joint, share: usd('10.00') }), one('d')];

    expect(all.map((each) => shownBefore(each, all)?.id)).toEqual([undefined, undefined, 'a', undefined]);
  });

  it.each([
    ['10.00', '94.00', '0.00', false, '$10.00 of the invoice of $94.00'],
    ['10.00', '94.00', '15.00', false, '$10.00 before tax of the invoice of $94.00'],
    ['10.00', '94.00', '15.00', true, '$10.00 of the invoice of $94.00'],
    ['-10.00', '-32.00', '0.00', false, '−$10.00 of the credit note of −$32.00'],
    ['-10.00', '-32.00', '-5.11', false, '−$10.00 before tax of the credit note of −$32.00'],
    ['-10.00', '-32.00', '-5.11', true, '−$10.00 of the credit note of −$32.00'],
    [undefined, '94.00', '15.00', false, 'Part of the invoice of $94.00'],
    [undefined, '-32.00', '-5.11', false, 'Part of the credit note of −$32.00'],
  ])('has a part %s of %s with tax %s, in prices %s', (share, total, tax, inclusive, words) => {
    const usd = (amount: string) => ({ ...fee.total, amount });
    const next = {
      ...fee,
      total: usd(total),
      tax: usd(tax),
      taxes: [{ rate: '0.19', base: usd(total), amount: usd(tax), inclusive }],
      subscriptions: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      ...(share === undefined ? {} : { share: usd(share) }),
    };

    expect(partWords(next, 'Solo')).toBe(`${words} for 2 subscriptions, shown with Solo.`);
  });
});
