import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Offers, PlanOffer } from '@shared/api/types';
import { CHARGED_BESIDE } from '@portal/words/offers';
import { PlanTiles } from './PlanTiles';

const plan = (rank: number, part: Partial<PlanOffer> = {}): PlanOffer => ({
  plan: { key: `p${rank}`, name: `Plan ${rank}`, family: 'f', version: 1 },
  rank,
  current: false,
  made_for_you: false,
  action: 'upgrade',
  prices: [{ interval: 'month', price: { currency: 'USD', amount: `${rank}0.00` }, action: 'upgrade' }],
  features: [{ key: 'sso', name: 'Single sign-on', type: 'flag', granted: rank > 3, text: 'Yes' }],
  differences: [],
  addons: [],
  ...part,
});

function show(plans: readonly PlanOffer[]) {
  const chosen: string[] = [];
  const offers: Offers = { currency: 'USD', intervals: ['month'], plans: [...plans], addons: [] };
  render(
    <MantineProvider>
      <PlanTiles
        offers={{ ...offers, current: { plan: 'p2', interval: 'month' } }}
        interval="month"
        onInterval={() => undefined}
        pending={undefined}
        mayChange
        onChoose={({ plan: { key } }) => chosen.push(key)}
        onContactSales={() => undefined}
      />
    </MantineProvider>,
  );
  return chosen;
}

const FIVE = [
  plan(1, { description: 'For one person.' }),
  plan(2, { current: true, action: 'current', prices: [{ interval: 'month', price: { currency: 'USD', amount: '20.00' }, action: 'current' }] }), // prettier-ignore
  plan(3),
  plan(4, { charges: ['Minutes: $0.10 each'] }),
  plan(5),
];

it('are tiles up to four', () => {
  show(FIVE.slice(0, 4));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getAllByRole('article')).toHaveLength(4);
  expect(screen.getByText('For one person.')).toBeTruthy();
});

it('are a table above four, with one’s own marked, whom each is for, and what it has', async () => {
  const chosen = show(FIVE);
  expect(screen.queryByRole('article')).toBeNull();
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true', null, null, null]);
  expect(within(screen.getByRole('rowheader', { name: /Plan 1/ })).getByText('For one person.')).toBeTruthy();
  expect(within(screen.getByRole('rowheader', { name: /Plan 2/ })).getByText('Current plan')).toBeTruthy();
  const own = screen.getByRole('row', { name: /Plan 2/ });
  expect(within(own).queryByRole('button')).toBeNull();
  expect(within(own).getByText('Not included')).toBeTruthy();
  const fourth = screen.getByRole('row', { name: /Plan 4/ });
  expect(within(fourth).queryByText('Not included')).toBeNull();
  expect(within(fourth).getByText('Minutes: $0.10 each')).toBeTruthy();
  expect(screen.getAllByText(CHARGED_BESIDE)).toHaveLength(1);
  await userEvent.setup().click(within(fourth).getByRole('button', { name: 'Upgrade' }));
  expect(chosen).toEqual(['p4']);
});
