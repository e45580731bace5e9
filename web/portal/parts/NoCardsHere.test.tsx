import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Session } from '@shared/api/types';
import { customerQuery } from '@portal/queries/customer';
import { NoCardsHere } from './NoCardsHere';

it.each([
  ['charge_automatically', true],
  ['send_invoice', false],
])(
  'is told to those who have to pay first, and not to those who pay by invoice: %s',
  async (method, told) => {
    const answer = { id: 'cus_1', collection_method: method };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
    const session = { customer: { id: 'cus_1' }, tenant: { name: 'Drawly' }, payment_notice: {} };
    const client = new QueryClient();
    render(
      <MantineProvider>
        <QueryClientProvider client={client}>
          <NoCardsHere session={session as unknown as Session} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await waitFor(() => expect(client.getQueryData(customerQuery('cus_1').queryKey)).toEqual(answer));
    await waitFor(() => expect(screen.queryByText(/^Drawly takes no cards here/) !== null).toBe(told));
  },
);
