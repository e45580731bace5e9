import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlanOffer } from '@shared/api/types';
import { PlanTile } from './PlanTile';

const offer = (part: Partial<PlanOffer>): PlanOffer => ({
  plan: { key: 'giant', name: 'Giant', family: 'f', version: 1 },
  rank: 1,
  current: false,
  made_for_you: false,
  action: 'upgrade',
  prices: [],
  features: [],
  differences: [],
  addons: [],
  ...part,
});

function show(one: PlanOffer) {
  render(
    <MantineProvider>
      <PlanTile
        offer={one}
        leftOf={undefined}
        interval="month"
        pending={undefined}
        mayChange
        isFirst={false}
        onChoose={() => undefined}
        onContactSales={() => undefined}
      />
    </MantineProvider>,
  );
}

describe('a tile', () => {
  it('of one’s own plan that sales has arranged says so, not that it is not sold', () => {
    show(offer({ current: true, action: 'current' }));
    expect(screen.getByText('Custom pricing')).toBeTruthy();
    expect(screen.queryByText(/Not available/)).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('of a plan that is not sold at the frequency has no button', () => {
    const year = {
      interval: 'year',
      price: { currency: 'USD', amount: '90.00' },
      action: 'upgrade',
    } as const;
    show(offer({ prices: [year] }));
    expect(screen.getByText('Not available monthly')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
