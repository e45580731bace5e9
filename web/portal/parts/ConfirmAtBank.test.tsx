import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Payment } from '@shared/api/types';
import { GIVE_UP, STILL_WAITS } from '@portal/words/confirming';
import { ConfirmAtBank } from './ConfirmAtBank';

it.each<[Payment['status'], number, boolean]>([
  ['declined', 1, false],
  ['succeeded', 0, false],
  ['action_required', 0, true],
])('leads on only from a payment that is given up: %s', async (status, times, waits) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: 'pay_1', status })));
  const client = new QueryClient();
  const settled = vi.spyOn(client, 'invalidateQueries');
  const onGivenUp = vi.fn();
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <ConfirmAtBank
          action={{ payment: 'pay_1', url: 'https://bank.test/', until: '2026-04-19T00:00:00Z' }}
          onGivenUp={onGivenUp}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: GIVE_UP }));
  await waitFor(() => expect(settled).toHaveBeenCalledOnce());
  expect(onGivenUp).toHaveBeenCalledTimes(times);
  await waitFor(() => expect(screen.queryByText(STILL_WAITS) !== null).toBe(waits));
});
