import { describe, expect, it } from 'vitest';
import type { Subscription } from '@shared/api/types';
import { withheldWords } from './problems';
import { bindingOf, numbersOf } from './subscriptions';

const term = (then: 'renew' | 'evergreen' | 'end'): Pick<Subscription, 'term'> => ({
  term: { from: '2026-10-21', until: '2027-10-20', then },
});

describe('what is known of a subscription', () => {
  it('names what is ordered by number', () => {
    expect(numbersOf({ quantity: { seats: 10, api_keys: 2 } })).toEqual([
      { name: 'Seats', value: '10' },
      { name: 'Api keys', value: '2' },
    ]);
  });

  it.each<[Pick<Subscription, 'term' | 'trial_ends_on'>, string, string]>([
    [{}, '', ''],
    [{ trial_ends_on: '2026-12-14' }, '14 Dec 2026', ''],
    [term('renew'), '', 'Through 20 Oct 2027, then it renews'],
    [term('evergreen'), '', 'Through 20 Oct 2027, then you can leave at any time'],
    [term('end'), '', 'Through 20 Oct 2027, then the subscription ends'],
  ])('%j', (subscription, trial, binds) => {
    expect(bindingOf(subscription)).toEqual([
      { name: 'Trial ends', value: trial },
      { name: 'Term', value: binds },
    ]);
  });

  it('says why there is nothing to change to, and what to do first', () => {
    expect(withheldWords({ code: 'paused', about: {} }, [])).toBe('Resume it to change the plan.');
    expect(withheldWords({ code: 'no_change', about: {} }, [])).toBe(
      'You cannot change to another plan here: none is offered.',
    );
  });
});
