import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInPage } from './SignInPage';

const problem = (status: number, code: string, more: object = {}) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, request_id: 'req_1', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

const sentMail = () => Response.json({ expires_at: '2026-11-30T12:15:00Z' }, { status: 202 });

/** Answers each kind of request with what is given for the end of its path. */
function show(answers: Readonly<Record<string, () => Response>>, hash = '') {
  globalThis.history.replaceState(null, '', `/portal/sign-in?merchant=drawly${hash}`);
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    const key = `${request.method} ${pathname.replace('/v1/sign-in/drawly', '')}`;
    sent.push(`${key} ${request.method === 'POST' ? await request.text() : ''}`.trim());
    return answers[key]?.() ?? Response.json({ tenant: { name: 'Drawly' }, sandbox: false });
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SignInPage />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), sent };
}

const button = (name: string) => screen.findByRole('button', { name });

/** As somebody who has asked for a mail. */
async function asked(answers: Readonly<Record<string, () => Response>>) {
  const shown = show({ 'POST ': sentMail, ...answers });
  await shown.user.type(await screen.findByLabelText('E-mail address'), 'ann@acme.test');
  await shown.user.click(await button('Send me a link'));
  await screen.findByRole('heading', { name: 'Check your mail' });
  return shown;
}

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  localStorage.clear();
});

describe('signing in by mail', () => {
  it('asks for an address, and says the same for each', async () => {
    await asked({});
    expect(
      screen.getByText('If this address has an account, a link is on its way. It works for 15 minutes.'),
    ).toBeTruthy();
    expect(screen.getByLabelText('Code from the mail').getAttribute('autocomplete')).toBe('one-time-code');
  });

  it('sends nothing where there is no address', async () => {
    const { user, sent } = show({});
    await user.click(await button('Send me a link'));
    expect(await screen.findByText('Enter an address such as ana@example.com.')).toBeTruthy();
    expect(sent).toEqual(['GET']);
  });

  it('takes a code that was pasted with a space, and says how often it may be tried', async () => {
    const { user, sent } = await asked({
      'POST /code': () => problem(422, 'wrong_code', { tries_left: 1 }),
    });
    await user.click(screen.getByLabelText('Code from the mail'));
    await user.paste('042 137');
    await user.click(await button('Sign in'));
    expect(await screen.findByText('This is not the code of the newest mail. One try is left.')).toBeTruthy();
    expect(sent.at(-1)).toBe('POST /code {"code":"042137"}');
  });

  it.each([['sign_in_expired', {}], ['wrong_code', { tries_left: 0 }]])('offers another mail after %s %o', async (code, more) => {
    const { user } = await asked({ 'POST /code': () => problem(422, code, more) });
    await user.type(screen.getByLabelText('Code from the mail'), '000000');
    await user.click(await button('Sign in'));
    expect(await screen.findByRole('heading', { name: 'This link is used or too old' })).toBeTruthy();
    await user.click(await button('Send a new one'));
    expect(await screen.findByLabelText('E-mail address')).toBeTruthy();
  }); // prettier-ignore

  it('says how long to wait', async () => {
    const { user } = show({ 'POST ': () => problem(429, 'too_many_sign_ins', { retry_after: 121 }) });
    await user.type(await screen.findByLabelText('E-mail address'), 'ann@acme.test');
    await user.click(await button('Send me a link'));
    expect(await screen.findByText('Wait 3 minutes')).toBeTruthy();
  });

  it('says that no mail can be sent, with the reference', async () => {
    const { user } = show({ 'POST ': () => problem(503, 'unavailable') });
    await user.type(await screen.findByLabelText('E-mail address'), 'ann@acme.test');
    await user.click(await button('Send me a link'));
    expect(await screen.findByText('We cannot send mail right now')).toBeTruthy();
    expect(screen.getByText('Reference req_1')).toBeTruthy();
  });
});

describe('the link of a mail', () => {
  const holder = (same_browser: boolean) => () => Response.json({ email: 'ann@acme.test', same_browser });

  it('asks first in a browser that did not ask for it, and keeps it out of the address', async () => {
    const { user, sent } = show(
      { 'POST /link/look': holder(false), 'POST /link': () => Response.json({ organizations: 2 }) },
      '#sl_secret',
    );
    const confirm = await button('Sign in as ann@acme.test');
    expect(sent.filter((one) => one.startsWith('POST /link '))).toEqual([]);
    expect(globalThis.location.hash).toBe('');
    await user.click(confirm);
    expect(await screen.findByRole('heading', { name: 'Where to?' })).toBeTruthy();
    expect(sent).toContain('POST /link {"token":"sl_secret"}');
  });

  it('is used at once where it was asked for', async () => {
    const { sent } = show(
      { 'POST /link/look': holder(true), 'POST /link': () => Response.json({ organizations: 2 }) },
      '#sl_secret',
    );
    expect(await screen.findByRole('heading', { name: 'Where to?' })).toBeTruthy();
    expect(sent.filter((one) => one.startsWith('POST /link '))).toEqual(['POST /link {"token":"sl_secret"}']);
  });

  it('is taken where it is opened in the tab that asked', async () => {
    const { sent } = await asked({
      'POST /link/look': holder(true),
      'POST /link': () => Response.json({ organizations: 2 }),
    });
    globalThis.location.hash = '#sl_secret';
    expect(await screen.findByRole('heading', { name: 'Where to?' })).toBeTruthy();
    expect(sent).toContain('POST /link {"token":"sl_secret"}');
  });

  it('that is over leads to another', async () => {
    show({ 'POST /link/look': () => problem(422, 'sign_in_expired') }, '#sl_old');
    expect(await screen.findByRole('heading', { name: 'This link is used or too old' })).toBeTruthy();
  });
});

it('says that there is no sign-in where the merchant has none', async () => {
  show({ 'GET ': () => problem(404, 'not_found') });
  expect(await screen.findByText('You cannot sign in here')).toBeTruthy();
});
