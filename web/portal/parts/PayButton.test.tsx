import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Payment, PaymentMethod } from '@shared/api/types';
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
const visa: PaymentMethod = {
  id: 'pm_1',
  kind: 'card',
  brand: 'Visa',
  last4: '0341',
  exp_month: 12,
  exp_year: 2034,
  default: true,
  created_at: '2026-04-16T15:00:00Z',
};
const waiting = payment({
  status: 'action_required',
  action: { payment: 'pay_1', url: 'https://bank.test/3ds', until: '2026-05-16T16:00:00Z' },
});

async function press(paid: Paid) {
  const onPart = vi.fn();
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <PayButton open={usd('70.00')} pay={() => Promise.resolve(paid)} onPart={onPart} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Pay $70.00' }));
  return onPart;
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

  it.each<[string, readonly Payment[], string]>([
    [
      'a card was declined half way',
      [
        payment({}),
        payment({ status: 'declined', amount: usd('30.00'), method: visa, code: 'insufficient_funds' }),
      ],
      '$40.00 was paid. For $30.00, Visa •••• 0341 was declined: there is not enough money on it.',
    ],
    [
      'the bank does not say why',
      [payment({}), payment({}), payment({ status: 'declined', amount: usd('30.00') })],
      '$40.00 and $40.00 were paid. For $30.00, the card was declined.',
    ],
    ['nothing was charged', [payment({})], '$40.00 was paid. The rest could not be paid.'],
  ])('tells what was paid and why the rest was not: %s', async (_, payments, words) => {
    const onPart = await press({ payments, open: usd('30.00') });
    const told = screen.getByRole('alert').textContent;
    expect(told).toContain('$30.00 is still open');
    expect(told).toContain(words);
    expect(onPart).toHaveBeenCalledOnce();
  });

  it('says nothing of what the bank is still to say', async () => {
    const onPart = await press({
      payments: [payment({}), payment({ status: 'unknown' })],
      open: usd('30.00'),
    });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onPart).not.toHaveBeenCalled();
  });
});
