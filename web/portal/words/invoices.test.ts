import { describe, expect, it } from 'vitest';
import type { Subscription } from '@shared/api/types';
import { Playback, readScene } from '@test/playback';
import { expectedLabel, usageAfterDate, usageNote } from './invoices';

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
});
