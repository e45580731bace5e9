import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Payment } from '@shared/api/types';
import type { Paid } from '@portal/queries/owed';
import { goAway } from './away';
import { PayButton } from './PayButton';

vi.mock('./away', () => ({ goAway: vi.fn() }));

const usd = (amount: string) => ({ currency: 'USD', amount });
const payment = (part: Partial<Payment>): Payment => ({
  id: 'pay_1',
  customer: 'cus_1',
  documents: ['doc_1'],
  amount: usd('40.00'),
  status: 'succeeded',
  created_at: '2026-05-16T15:00:00Z',
  ...part,
});
const waiting = payment({
  status: 'action_required',
  action: { url: 'https://bank.test/3ds', until: '2026-05-16T16:00:00Z' },
});

async function press(paid: Paid) {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <PayButton open={usd('70.00')} pay={() => Promise.resolve(paid)} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Pay $70.00' }));
}

describe('a button that pays', () => {
  beforeEach(() => vi.mocked(goAway).mockReset());

  it.each<[string, readonly Payment[]]>([
    ['the only payment', [waiting]],
    ['a later one', [payment({}), waiting]],
  ])('goes to the bank that asks for the payer of %s', async (_, payments) => {
    await press({ payments, open: usd('70.00') });
    expect(vi.mocked(goAway)).toHaveBeenCalledExactlyOnceWith('https://bank.test/3ds');
  });

  it('stays where all is paid', async () => {
    await press({ payments: [payment({})], open: usd('0.00') });
    expect(vi.mocked(goAway)).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
