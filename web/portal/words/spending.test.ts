import { describe, expect, it } from 'vitest';
import type { Usage } from '@shared/api/types';
import { Playback, readScene } from '@test/playback';
import { alertWords, wrongBudget } from './spending';

type Alert = Usage['alerts'][number];

const SERVERS = 'The sentence of the server.';

/** A usage page that was recorded, with one meter: connected cameras. */
const usage = new Playback(readScene('popup')).body('/v1/subscriptions/sub_1/usage') as Usage;
const [charge] = usage.charges;

function alert(about: Alert['about'], percent: Alert['percent'], most: string): Alert {
  return {
    id: 'alt_1',
    subscription: 'sub_1',
    at: '2026-04-16T12:00:00Z',
    about,
    percent,
    period: { from: '2026-04-01', to: '2026-05-01' },
    most,
    reached: most,
    text: SERVERS,
    created_at: '2026-04-16T12:00:00Z',
    ...(about === 'budget' || charge === undefined ? {} : { meter: charge.meter, charge: charge.charge }),
  };
}

describe('an alert', () => {
  it.each([
    [alert('included', 80, '1000'), 'Connected cameras: 80% of the included amount (1,000) is used.'],
    [alert('included', 100, '1'), 'Connected cameras: 100% of the included amount (1) is used.'],
    [alert('budget', 80, '50'), 'Usage has reached 80% of your budget of $50.00.'],
    [alert('budget', 100, '49.5'), 'Usage has reached your budget of $49.50.'],
  ])('of %j', (known, words) => {
    expect(alertWords(known, usage)).toBe(words);
  });

  it('falls back to the server only where it does not know the meter', () => {
    expect(alertWords({ ...alert('included', 80, '1'), charge: 'planted' }, usage)).toBe(SERVERS);
  });
});

describe('a budget that is typed in', () => {
  it.each([
    ['250', ''],
    ['99.50', ''],
    ['abc', 'Enter an amount, such as 250 or 99.50.'],
    ['-5', 'Enter an amount, such as 250 or 99.50.'],
    ['1,000', 'Enter an amount, such as 250 or 99.50.'],
  ])('%s: "%s"', (typed, wrong) => {
    expect(wrongBudget(typed)).toBe(wrong);
  });
});
