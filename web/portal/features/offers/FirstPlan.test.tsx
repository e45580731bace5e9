import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Interval, Offers, PlanOffer } from '@shared/api/types';
import { FirstPlan } from './FirstPlan';
import { firstStaged, usualFirst } from './first';
import { PlanTiles } from './PlanTiles';

type Actions = Readonly<Record<string, PlanOffer['action']>>;

const plan = (key: string, actions: Actions): PlanOffer =>
  ({
    plan: { key, name: key },
    action: Object.values(actions)[0] ?? 'contact_sales',
    prices: Object.entries(actions).map(([interval, action]) => ({
      interval,
      action,
      price: { currency: 'USD', amount: '10.00' },
    })),
    features: [],
    differences: [],
    addons: [],
  }) as unknown as PlanOffer;

const offersOf = (...plans: readonly PlanOffer[]): Offers =>
  ({ intervals: ['month', 'year'], plans, addons: [] }) as unknown as Offers;

const PLANS: Readonly<Record<string, PlanOffer>> = {
  monthly: plan('monthly', { month: 'upgrade' }),
  yearly: plan('yearly', { month: 'unavailable', year: 'upgrade' }),
  both: plan('both', { month: 'upgrade', year: 'upgrade' }),
  closed: plan('closed', { month: 'unavailable', year: 'unavailable' }),
  talk: plan('talk', { month: 'contact_sales', year: 'contact_sales' }),
};

const named = (names: string): readonly PlanOffer[] => names.split(' ').flatMap((name) => PLANS[name] ?? []);

function show(names: string, interval: Interval) {
  const onStage = vi.fn();
  const [first] = named(names);
  if (first === undefined) {
    throw new Error(`nothing of ${names}`);
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <FirstPlan
          offers={offersOf(...named(names))}
          staged={firstStaged(first, interval)}
          onStage={onStage}
          choosing
          refused=""
          actions={null}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return onStage;
}

describe('a first plan', () => {
  it.each([
    ['monthly both', 'monthly', 'month'],
    ['closed talk both', 'both', 'month'],
    ['talk yearly', 'yearly', 'year'],
    ['yearly monthly', 'monthly', 'month'],
    ['closed talk', undefined, undefined],
  ])('of %s is %s by the %s', (names, key, interval) => {
    const staged = usualFirst(offersOf(...named(names)));

    expect(staged?.plan).toBe(key);
    expect(staged?.interval).toBe(interval);
  });

  it.each(['monthly closed talk both', 'monthly talk closed yearly'])(
    'of %s gives way at another frequency to one with which one may begin',
    async (names) => {
      const onStage = show(names, 'month');
      await userEvent.setup().click(screen.getByText('Yearly'));

      const last = names.split(' ').at(-1);
      expect(onStage).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ plan: last, interval: 'year' }),
      );
    },
  );

  it.each([
    ['monthly closed talk', 0],
    ['monthly yearly', 2],
  ])('of %s is chosen at %s frequencies', (names, frequencies) => {
    show(names, 'month');

    expect(screen.queryAllByText(/^(Monthly|Yearly)$/)).toHaveLength(frequencies);
  });

  it('is chosen among those with which one may begin', () => {
    show('monthly closed talk both', 'month');

    expect(screen.getAllByRole<HTMLOptionElement>('option').map(({ value }) => value)).toEqual([
      'monthly',
      'both',
    ]);
  });

  it.each([
    [undefined, 'No plans are available. Contact us if you need one.'],
    [{ plan: 'both', interval: 'month' }, 'No other plans are available. Contact us if you need one.'],
  ])('that is not there is no other plan than %s', (current, words) => {
    render(
      <PlanTiles
        offers={{ ...offersOf(), ...(current === undefined ? {} : { current }) } as Offers}
        interval="month"
        onInterval={vi.fn()}
        pending={undefined}
        mayChange
        onChoose={vi.fn()}
        onContactSales={vi.fn()}
      />,
    );

    expect(screen.getByText(words)).toBeTruthy();
  });
});
