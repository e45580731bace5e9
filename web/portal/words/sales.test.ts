import { describe, expect, it } from 'vitest';
import type { SalesRequest } from '@shared/api/types';
import { requestTitle, requestWords } from './sales';

const plan = (key: string, name: string) => ({ key, name, family: 'scout', version: 1 });

const request = (status: SalesRequest['status'], offered: boolean): SalesRequest => ({
  id: 'sr_1',
  customer: { id: 'cus_1', name: 'Harbor' },
  plan: plan('enterprise', 'Scout Enterprise'),
  ...(offered ? { offered_plan: plan('harbor', 'Scout for Harbor') } : {}),
  status,
  joined: false,
  messages: [],
  created_at: '2026-04-16T15:00:00Z',
});

describe('how a request to sales stands', () => {
  it.each<[SalesRequest['status'], boolean, boolean, string]>([
    ['new', false, false, 'Your request about Scout Enterprise has reached our sales team'],
    ['contacted', false, false, 'Our sales team is working on your request about Scout Enterprise'],
    ['contacted', true, false, 'Your plan is ready: Scout for Harbor'],
    ['won', true, true, 'You have Scout for Harbor now'],
    ['won', false, true, 'You have Scout Enterprise now'],
    ['won', false, false, 'Your request about Scout Enterprise is settled'],
    ['lost', true, false, 'Your request about Scout Enterprise is closed'],
  ])('%s, offered: %s, had: %s', (status, offered, had, title) => {
    expect(requestTitle(request(status, offered), had)).toBe(title);
    expect(requestWords(request(status, offered))).toMatch(/\.$/);
  });
});
