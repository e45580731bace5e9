import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Session } from '@shared/api/types';
import { anotherCardIsWanted, cardIsAdded, wasCardAdded } from '@portal/parts/away';
import { PaymentPage } from './commonPages';

async function show(back: string): Promise<string> {
  window.history.replaceState(null, '', `/payment-methods?back=${back}`);
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(
      Response.json(
        request.url.endsWith('/payment-methods')
          ? { data: [] }
          : { id: 'cus_1', collection_method: 'send_invoice' },
      ),
    ),
  );
  const session = {
    customer: { id: 'cus_1' },
    tenant: { name: 'Drawly' },
    permissions: { change: true, pay: true },
    card_page: true,
  };
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <PaymentPage session={session as unknown as Session} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  // Who pays by invoice is not told to add one.
  expect(await screen.findByText(/^You pay by invoice: no card is needed/)).toBeTruthy();
  expect(screen.queryByText(/^No payment method yet/)).toBeNull();
  return window.location.pathname;
}

it('leads back where a card was wanted once it was entered on the page of the gateway', async () => {
  cardIsAdded();
  expect(await show('/invoices/doc_1')).toBe('/invoices/doc_1');
  expect(wasCardAdded()).toBe(false);
});

it.each(['//example.test/', '/\\example.test/', 'https://example.test/'])(
  'leads nowhere else: %s',
  async (back) => {
    cardIsAdded();
    expect(await show(back)).toBe('/payment-methods');
    anotherCardIsWanted();
  },
);
