import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { OpenSession, Session } from '@shared/api/types';
import { Sessions } from './Sessions';

const here: OpenSession = {
  id: 'ps_1',
  device: { browser: 'firefox', platform: 'linux' },
  signed_in_by: 'mail',
  began_at: '2026-11-30T09:02:11Z',
  last_seen_at: '2026-11-30T11:20:40Z',
  expires_at: '2026-11-30T17:02:11Z',
  current: true,
};
const phone: OpenSession = {
  ...here,
  id: 'ps_2',
  device: { browser: 'safari', platform: 'iphone' },
  current: false,
};
const old: OpenSession = {
  id: 'ps_3',
  signed_in_by: 'merchant',
  began_at: '2026-11-30T08:00:00Z',
  last_seen_at: '2026-11-30T08:05:00Z',
  expires_at: '2026-11-30T16:00:00Z',
  current: false,
};

/** What is listed until something is ended, and after that. */
function show(...[first, then]: readonly (readonly OpenSession[])[]) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const key = `${request.method} ${new URL(request.url).pathname}`;
    if (request.method === 'GET') {
      return Promise.resolve(Response.json({ data: sent.length === 0 ? first : then }));
    }
    sent.push(key);
    return Promise.resolve(
      request.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ ended: 2 }),
    );
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Sessions session={{ timezone: 'UTC' } as unknown as Session} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), sent };
}

describe('where a member is signed in', () => {
  it('is told in words, and this device is marked and kept', async () => {
    show([here, phone, old]);
    expect(await screen.findByText('Firefox on Linux')).toBeTruthy();
    expect(screen.getByText('This device')).toBeTruthy();
    expect(screen.getByText('Signed in by e-mail on 30 Nov 2026, 09:02')).toBeTruthy();
    expect(screen.getByText('Safari on iPhone')).toBeTruthy();
    expect(
      screen.getByText('Signed in by e-mail on 30 Nov 2026, 09:02 · last seen 30 Nov 2026, 11:20'),
    ).toBeTruthy();
    expect(screen.getByText('An unknown device')).toBeTruthy();
    expect(
      screen.getByText('Signed in by a link on 30 Nov 2026, 08:00 · last seen 30 Nov 2026, 08:05'),
    ).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Sign out .* signed in on/ })).toHaveLength(2);
  });

  it('is ended one by one', async () => {
    const { user, sent } = show([here, phone], [here]);
    await user.click(
      await screen.findByRole('button', {
        name: 'Sign out Safari on iPhone, signed in on 30 Nov 2026, 09:02',
      }),
    );
    expect(await screen.findByText('One device was signed out.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('One device was signed out.');
    expect(await screen.findByText('You are signed in nowhere else.')).toBeTruthy();
    expect(sent).toEqual(['DELETE /v1/sessions/ps_2']);
  });

  it('is ended everywhere else at once, after a question', async () => {
    const { user, sent } = show([here, phone, old], [here]);
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    expect(sent).toEqual([]);
    expect(document.activeElement?.textContent).toMatch(/\?$/);
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(document.activeElement?.textContent).toBe('Sign out everywhere else');
    await user.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText('2 devices were signed out.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('2 devices were signed out.');
    expect(sent).toEqual(['POST /v1/sessions/end-others']);
  });

  it('may be here alone', async () => {
    show([here]);
    expect(await screen.findByText('You are signed in nowhere else.')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
