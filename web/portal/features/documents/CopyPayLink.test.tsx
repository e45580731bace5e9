import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CopyPayLink } from './CopyPayLink';

function show(answer: Response) {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <CopyPayLink document="doc_1" />
      </QueryClientProvider>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Copy payment link' }));
  return writeText;
}

describe('the link to pay by', () => {
  it('is made and copied, and says so', async () => {
    const url = 'https://billing.test/portal/pay#link_a';
    const writeText = show(
      Response.json({ id: 'plk_1', url, expires_at: '2026-07-15T15:00:00Z' }, { status: 201 }),
    );
    expect(await screen.findByRole('button', { name: 'Payment link copied' })).toBeTruthy();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(url);
  });

  it('that cannot be made says why, and nothing is copied', async () => {
    const writeText = show(
      Response.json({ code: 'internal', title: 'Internal', status: 500, request_id: 'r1' }, { status: 500 }),
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(writeText).not.toHaveBeenCalled();
  });
});
