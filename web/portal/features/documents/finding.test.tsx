import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Session } from '@shared/api/types';
import { DocumentList } from './DocumentList';

function show(fails: (search: string) => boolean = () => false) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(search);
    const failed = pathname.endsWith('/documents') && fails(search);
    return Promise.resolve(failed ? new Response(null, { status: 500 }) : Response.json({ data: [] }));
  });
  const session = { customer: { id: 'cus_1' }, today: '2026-04-16' };
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <DocumentList session={session as unknown as Session} alone upcoming={<p>Next invoice</p>} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), asked };
}

it('has the server look for a year, a number and what is open, and shows what is expected only with all', async () => {
  const { user, asked } = show();
  expect(await screen.findByText('Next invoice')).toBeTruthy();
  expect(screen.getByText('No invoices yet.')).toBeTruthy();

  await user.selectOptions(await screen.findByLabelText('Year'), '2025');
  await waitFor(() => expect(asked.at(-1)).toBe('?year=2025'));
  expect(screen.queryByText('Next invoice')).toBeNull();
  expect(await screen.findByText('No documents found.')).toBeTruthy();

  await user.type(screen.getByLabelText('Number'), ' INV-000042{Enter}');
  await waitFor(() => expect(asked.at(-1)).toBe('?year=2025&number=INV-000042'));
  await user.click(screen.getByRole('radio', { name: 'Open' }));
  await waitFor(() => expect(asked.at(-1)).toBe('?status=issued&year=2025&number=INV-000042'));

  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await waitFor(() => expect(asked.at(-1)).toBe('?status=issued'));
  expect(document.activeElement).toBe(screen.getByLabelText('Number'));
  await user.click(screen.getByRole('radio', { name: 'Paid' }));
  await waitFor(() => expect(asked.at(-1)).toBe('?status=paid'));
});

it('can clear a search that failed', async () => {
  const { user, asked } = show((search) => search !== '');
  await user.selectOptions(await screen.findByLabelText('Year'), '2025');
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(await screen.findByText('No invoices yet.')).toBeTruthy();
  expect(asked).toContain('?year=2025');
});
