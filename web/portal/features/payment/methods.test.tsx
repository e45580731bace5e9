import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PaymentMethod } from '@shared/api/types';
import { MethodRow } from './MethodRow';

const visa = (rest: Partial<PaymentMethod> = {}): PaymentMethod => ({
  id: 'pm_1',
  kind: 'card',
  brand: 'Visa',
  last4: '4242',
  exp_month: 11,
  exp_year: 2026,
  default: false,
  created_at: '2026-01-01T00:00:00Z',
  ...rest,
});

function show(method: PaymentMethod, all = 2, today = '2026-10-15', byInvoice = false) {
  const asked = { onDefault: vi.fn(), onBackup: vi.fn(), onRemove: vi.fn() };
  const row = <MethodRow {...{ method, all, byInvoice, today }} editable busy={false} {...asked} />;
  render(<ul>{row}</ul>, { wrapper: MantineProvider });
  return asked;
}

describe('a payment method', () => {
  it.each([
    ['2026-10-31', 'Expires 11/2026', undefined],
    ['2026-11-01', 'Expires 11/2026', 'Expires this month'],
    ['2026-12-01', 'Add another card before the next invoice.', 'Expired'],
  ])('says on %s: %s %s', (today, note, state) => {
    show(visa(), 2, today);
    expect(screen.getByText(note)).toBeTruthy();
    for (const one of ['Expires this month', 'Expired']) {
      expect(screen.queryByText(one) !== null).toBe(one === state);
    }
  });

  it('is the default, the backup, or can be made one of them', async () => {
    const { onBackup } = show(visa({ default: true }));
    expect(screen.getByText('Default')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /default card is declined/ })).toBeNull();
    const other = show(visa({ id: 'pm_2', last4: '1111' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Charge Visa •••• 1111 if the default card is declined' }),
    );
    expect(onBackup).not.toHaveBeenCalled();
    expect(other.onBackup).toHaveBeenCalledOnce();
  });

  it.each([
    [visa({ default: true }), 1, /only payment method/],
    [visa({ default: true }), 1, /not charged any more/, true],
    [visa({ default: true }), 2, /Another of your payment methods is charged/],
    [visa(), 2, /not charged any more/],
  ])('is removed only after a question', async (method, all, why, byInvoice = false) => {
    const { onRemove } = show(method, all, '2026-10-15', byInvoice);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Visa •••• 4242' }));
    expect(screen.getByRole('alert').textContent).toMatch(why);
    await userEvent.click(screen.getByRole('button', { name: 'Keep Card' }));
    expect(onRemove).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Remove Visa •••• 4242' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove Card' }));
    expect(onRemove).toHaveBeenCalledOnce();
  });
});
