import type { Difference, Interval } from '../src/api/types.ts';

export interface MockPlan {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly rank: number;
  readonly prices: Partial<Record<Interval, number>>;
  readonly addon?: { readonly key: string; readonly name: string; readonly price: string };
  readonly sales?: true;
  readonly cancelTo?: string;
  readonly charges: readonly string[];
  readonly differences: readonly Difference[];
  readonly limits: readonly { readonly key: string; readonly name: string; readonly text: string }[];
}

/** Two neutral families, one for each layout. */
export const LADDER: readonly MockPlan[] = [
  {
    key: 'starter',
    name: 'Starter',
    description: 'For one site and a quick look back.',
    rank: 10,
    prices: { month: 4000, year: 40000 },
    addon: {
      key: 'sensors-starter',
      name: 'Additional Sensors - Starter',
      price: '1 included; then $12.00 each per month',
    },
    charges: ['1 included; then $12.00 each per month'],
    differences: [
      { name: 'Days of history', after: '7' },
      { name: 'Live view', after: 'Included' },
    ],
    limits: [{ key: 'history', name: 'Days of history', text: '7' }],
  },
  {
    key: 'team',
    name: 'Team',
    description: 'For teams that search and get alerted.',
    rank: 20,
    prices: { month: 7000, year: 70000 },
    addon: {
      key: 'sensors-team',
      name: 'Additional Sensors - Team',
      price: '1 included; then $20.00 each per month',
    },
    charges: ['1 included; then $20.00 each per month'],
    differences: [
      { name: 'Days of history', before: '7', after: '60' },
      { name: 'Alert rules', after: 'Included' },
    ],
    limits: [
      { key: 'history', name: 'Days of history', text: '60' },
      { key: 'alerts', name: 'Alert rules', text: 'Included' },
    ],
  },
  {
    key: 'enterprise',
    name: 'Enterprise',
    description: 'For many sites, with terms of your own.',
    rank: 30,
    prices: {},
    sales: true,
    charges: [],
    differences: [{ name: 'Days of history', before: '60', after: 'Unlimited' }],
    limits: [],
  },
];

export const PLATFORM: readonly MockPlan[] = [
  {
    key: 'free',
    name: 'Gateway Free',
    description: 'To try things out.',
    rank: 0,
    prices: { month: 0 },
    charges: [],
    differences: [
      { name: 'Services', after: '3' },
      { name: 'Published items', after: '10' },
    ],
    limits: [
      { key: 'services', name: 'Services', text: '3' },
      { key: 'items', name: 'Published items', text: '10' },
    ],
  },
  {
    key: 'plus',
    name: 'Gateway Plus',
    description: 'Pay for what you run, by the day.',
    rank: 10,
    prices: { month: 9000 },
    cancelTo: 'free',
    charges: ['Services: $250.00 each per month', 'Published items: 10 included; then $4.00 each'],
    differences: [
      { name: 'Services', before: '3', after: 'Unlimited' },
      { name: 'Published items', before: '10', after: 'Unlimited' },
    ],
    limits: [
      { key: 'services', name: 'Services', text: 'Unlimited' },
      { key: 'items', name: 'Published items', text: 'Unlimited' },
    ],
  },
  {
    key: 'enterprise',
    name: 'Gateway Enterprise',
    description: 'Custom pricing, with a person to call.',
    rank: 20,
    prices: {},
    sales: true,
    charges: [],
    differences: [{ name: 'Support', after: 'A named engineer' }],
    limits: [
      { key: 'services', name: 'Services', text: 'Unlimited' },
      { key: 'items', name: 'Published items', text: 'Unlimited' },
    ],
  },
];

export const EXTRA = { key: 'audit-log', name: 'Audit Log', month: 1500, year: 15000 };
