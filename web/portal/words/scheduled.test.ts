import { describe, expect, it } from 'vitest';
import type { Subscription } from '@shared/api/types';
import { comingUp, scheduledTitle, untilThen } from './scheduled';

type Scheduled = NonNullable<Subscription['scheduled']>;

const plan = (key: string, name: string) => ({ key, name, family: 'f', version: 1 });
const given = { allowed: true };
const actions = {
  change: given,
  cancel: given,
  undo: given,
  pause: given,
  resume: given,
  reactivate: given,
} as Subscription['actions'];

const team = (scheduled: Partial<Scheduled>): Subscription =>
  ({
    plan: plan('team', 'Team'),
    actions,
    scheduled: { kind: 'change', date: '2026-12-20', until: '2026-12-19', ...scheduled },
  }) as Subscription;

const twenty = { code: 'TWENTY', percent: '20' };
const fiver = { code: 'FIVER', amount: { currency: 'USD', amount: '5.00' } };
const solo = plan('solo', 'Solo');

describe('what is scheduled', () => {
  it.each<[Partial<Scheduled>, string]>([
    [{ plan: solo }, 'Solo from 20 Dec 2026'],
    [{ plan: solo, coupon: twenty }, 'Solo and coupon TWENTY (20% off) from 20 Dec 2026'],
    [{ coupon: fiver }, 'Coupon FIVER ($5.00 off) from 20 Dec 2026'],
    [{ interval: 'year' }, 'Billed yearly from 20 Dec 2026'],
    [{ plan: solo, interval: 'year' }, 'Solo, billed yearly, from 20 Dec 2026'],
    [{ quantity: { api_keys: 3 } }, '3 api keys from 20 Dec 2026'],
    [
      {
        quantity: { seats: 3 },
        add_addons: [{ key: 'log', name: 'Log' }],
        remove_addons: [{ key: 'x', name: 'Export' }],
      },
      '3 seats, Log and no Export from 20 Dec 2026',
    ],
    [{ prices: 'agreed' }, 'Prices agreed for you on Team from 20 Dec 2026'],
    [{ prices: 'usual' }, 'The usual prices of Team from 20 Dec 2026'],
    [{ plan: solo, prices: 'agreed' }, 'Solo and prices agreed for you on Solo from 20 Dec 2026'],
    [{ billing_date: '2027-01-15' }, 'Billing date moves to 15 Jan 2027'],
    [{ plan: solo, billing_date: '2027-01-15' }, 'Solo and billing date 15 Jan 2027 from 20 Dec 2026'],
    [{ kind: 'cancel' }, 'Team runs through 19 Dec 2026'],
    [{ kind: 'pause' }, 'Team pauses on 20 Dec 2026'],
    [{ kind: 'pause', resumes_on: '2027-01-05' }, 'Team pauses on 20 Dec 2026 and resumes on 5 Jan 2027'],
    [{ kind: 'resume' }, 'Team resumes on 20 Dec 2026'],
  ])('%j: %s', (scheduled, title) => {
    expect(scheduledTitle(team(scheduled))).toBe(title);
  });

  it.each<[Partial<Scheduled>, string]>([
    [{ plan: solo }, 'Until then Team stays as it is. You can undo this until then.'],
    [{ coupon: fiver }, 'Until then nothing changes. You can undo this until then.'],
    [{ kind: 'cancel' }, 'Then it ends. You can undo this until then.'],
    [{ kind: 'pause' }, 'Until then nothing changes. You can undo this until then.'],
    [{ kind: 'resume' }, 'You can resume it sooner.'],
  ])('%j: %s', (scheduled, sentence) => {
    expect(untilThen(team(scheduled))).toBe(sentence);
  });

  it('promises no undo to whoever may not', () => {
    const viewer = {
      ...team({ plan: solo }),
      actions: { ...actions, undo: { allowed: false } },
    } as Subscription;
    expect(untilThen(viewer)).toBe('Until then Team stays as it is.');
  });
});

describe('the time line of what is scheduled', () => {
  const usd = (amount: string) => ({ currency: 'USD', amount });
  const next = {
    date: '2026-12-20',
    lines: [],
    total: usd('10.00'),
    usage_follows: true,
  } as unknown as NonNullable<Subscription['next_billing']>;
  const priced = (scheduled: Partial<Scheduled>): Subscription => ({
    ...team(scheduled),
    price: usd('30.00'),
    interval: 'month',
    next_billing: next,
  });
  const lines = (scheduled: Partial<Scheduled>) =>
    comingUp(priced(scheduled)).map(({ when, what }) => `${when}: ${what}`);

  it.each<[Partial<Scheduled>, readonly string[]]>([
    [
      { plan: solo, price: usd('10.00') },
      ['20 Dec 2026: Solo, $10.00 per month', '20 Dec 2026: Next invoice, $10.00 plus usage'],
    ],
    [{ kind: 'cancel' }, ['19 Dec 2026: Last day of Team', '20 Dec 2026: Final invoice, $10.00 plus usage']],
    [
      { kind: 'pause', resumes_on: '2027-02-01' },
      [
        '20 Dec 2026: Paused, nothing is charged',
        '20 Dec 2026: Next invoice, $10.00 plus usage',
        '1 Feb 2027: Active again',
      ],
    ],
    [{ quantity: { seats: 3 } }, ['20 Dec 2026: 3 seats', '20 Dec 2026: Next invoice, $10.00 plus usage']],
  ])('%j', (scheduled, then) => {
    expect(lines(scheduled)).toEqual(['Today: Team, $30.00 per month', ...then]);
  });

  it('has nothing where nothing is scheduled', () => {
    expect(comingUp({ plan: solo, actions } as Subscription)).toEqual([]);
  });
});
