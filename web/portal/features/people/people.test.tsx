import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Session } from '@shared/api/types';
import { People } from './People';

const ann = {
  id: 'mem_1',
  name: 'Ann',
  email: 'ann@acme.test',
  role: 'admin',
  created_at: '2026-04-01T00:00:00Z',
};
const bob = { ...ann, id: 'mem_2', name: 'Bob', email: 'bob@acme.test', role: 'viewer' };

const problem = (status: number, code: string) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, request_id: 'req_1' },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/** Shown to Ann, who may change everything or nothing. */
function show(change: boolean, answers: Readonly<Record<string, () => Response>> = {}) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const key = `${request.method} ${new URL(request.url).pathname.replace('/v1/customers/cus_1/members', '')}`;
    if (request.method !== 'GET') {
      sent.push(`${key} ${await request.text()}`.trim());
    }
    return answers[key]?.() ?? Response.json(request.method === 'GET' ? { data: [bob, ann] } : bob);
  });
  const session = {
    customer: { id: 'cus_1' },
    member: ann,
    permissions: { change, pay: change },
    timezone: 'UTC',
  };
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <People session={session as unknown as Session} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), sent };
}

const button = (name: string) => screen.findByRole('button', { name });

describe('the people of an organization', () => {
  it('are seen by everybody, and managed by admins alone', async () => {
    show(false);
    expect(await screen.findByText('bob@acme.test')).toBeTruthy();
    expect(screen.getByText('Ann · You')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryAllByRole('combobox')).toEqual([]);
  });

  it('are invited by mail, with what the role may do', async () => {
    const { user, sent } = show(true, { 'POST /mem_2/invite': () => Response.json({ expires_at: '2026-04-08T00:00:00Z' }, { status: 202 }) });
    await user.click(await button('Invite someone'));
    await user.click(await button('Send invitation'));
    expect(await screen.findByText('Enter a name.')).toBeTruthy();
    await user.type(screen.getByLabelText('Name'), 'Bob');
    await user.type(screen.getByLabelText('E-mail address'), 'bob@acme.test');
    await user.selectOptions(screen.getByLabelText('Role'), 'billing');
    expect(screen.getByText('Pays, and edits payment methods and billing details.')).toBeTruthy();
    await user.click(await button('Send invitation'));
    expect(await screen.findByText('An invitation is on its way to bob@acme.test. It works for 7 days.')).toBeTruthy();
    expect(sent).toEqual(['POST  {"name":"Bob","email":"bob@acme.test","role":"billing"}', 'POST /mem_2/invite']);
  }); // prettier-ignore

  it('are added even where no invitation can be sent, which is said', async () => {
    const { user } = show(true, { 'POST /mem_2/invite': () => problem(422, 'sign_in_off') });
    await user.click(await button('Invite someone'));
    await user.type(screen.getByLabelText('Name'), 'Bob');
    await user.type(screen.getByLabelText('E-mail address'), 'bob@acme.test');
    await user.click(await button('Send invitation'));
    expect(await screen.findByText('Bob was added, but no invitation could be sent.')).toBeTruthy();
    expect(screen.getByText('Nobody can sign in by mail here')).toBeTruthy();
  });

  it('have another role at once, save the last admin', async () => {
    const { user, sent } = show(true, { 'PATCH /mem_1': () => problem(422, 'last_admin') });
    await user.selectOptions(await screen.findByLabelText('Role of Bob'), 'admin');
    await user.selectOptions(await screen.findByLabelText('Role of Ann'), 'viewer');
    expect(await screen.findByText('One admin stays')).toBeTruthy();
    expect(sent).toEqual(['PATCH /mem_2 {"role":"admin"}', 'PATCH /mem_1 {"role":"viewer"}']);
  });

  it('are signed out everywhere by an admin, who sees where', async () => {
    const open = {
      id: 'ps_1',
      device: { browser: 'edge', platform: 'windows' },
      signed_in_by: 'mail',
      began_at: '2026-04-01T00:00:00Z',
      last_seen_at: '2026-04-01T00:05:00Z',
      expires_at: '2026-04-01T08:00:00Z',
      current: false,
    };
    const answers = [Response.json({ data: [open] }), Response.json({ data: [] })];
    const { user, sent } = show(true, {
      'GET /mem_2/sessions': () => answers.shift() ?? Response.json({ data: [] }),
      'POST /mem_2/sessions/end': () => Response.json({ ended: 1 }),
    });
    await user.click(await button('Sessions of Bob'));
    expect(await screen.findByText('Edge on Windows')).toBeTruthy();
    await user.click(await button('Sign out everywhere'));
    expect(await screen.findByText('Not signed in anywhere.')).toBeTruthy();
    expect(sent).toEqual(['POST /mem_2/sessions/end']);
  });

  it('are removed after a question, and nobody removes themselves', async () => {
    const { user, sent } = show(true, { 'DELETE /mem_2': () => new Response(null, { status: 204 }) });
    await user.click(await button('Remove Bob'));
    expect(screen.queryByRole('button', { name: 'Remove Ann' })).toBeNull();
    expect(sent).toEqual([]);
    await user.click(await button('Remove'));
    await vi.waitFor(() => expect(sent).toEqual(['DELETE /mem_2']));
  });
});
