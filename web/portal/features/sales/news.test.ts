import { describe, expect, it } from 'vitest';
import type { SalesRequest } from '@shared/api/types';
import { comingPlans, isNews } from './news';

const plan = (key: string) => ({ key, name: key, family: 'f', version: 1 });
const request: SalesRequest = {
  id: 'sr_1',
  customer: { id: 'cus_1', name: 'Harbor' },
  plan: plan('large'),
  status: 'contacted',
  joined: false,
  messages: [],
  created_at: '2026-04-16T15:00:00Z',
};
const offered = { offered_plan: plan('ours') };

describe('a request to sales', () => {
  it.each<[string, Partial<SalesRequest>, readonly string[], boolean]>([
    ['that is new', { status: 'new' }, [], true],
    ['with an offer', offered, [], true],
    ['whose offer is scheduled', offered, ['ours'], false],
    ['whose own plan is scheduled', { status: 'new' }, ['large'], false],
    ['while another plan is scheduled', offered, ['small'], true],
    ['that was won', { status: 'won', closed_at: '2026-05-01T00:00:00Z' }, ['large'], true],
    ['that was closed long ago', { status: 'lost' }, [], false],
  ])('%s', (_, part, coming, news) => {
    expect(isNews({ ...request, ...part }, coming)).toBe(news);
  });

  it('counts the plans that are scheduled, not what else is', () => {
    const scheduled = { kind: 'change', date: '2026-05-01', until: '2026-04-30' } as const;
    expect(comingPlans([{}, { scheduled }, { scheduled: { ...scheduled, plan: plan('ours') } }])).toEqual([
      'ours',
    ]);
  });
});
