import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mail, Session } from '@shared/api/types';
import { MailList, MailPaper } from '.';

const session = { customer: { id: 'cus_1' }, timezone: 'UTC', sandbox: true } as unknown as Session;

const mail = {
  id: 'mail_1',
  kind: 'invoice',
  state: 'sent',
  customer: 'cus_1',
  document: 'doc_1',
  event: 'evt_1',
  to: 'books@acme.example',
  language: 'en',
  subject: 'Invoice INV-000042 from Merchant',
  attached: 'document',
  at: '2026-05-01T09:00:00Z',
  attempts: 0,
  resent: 0,
  created_at: '2026-05-01T09:00:00Z',
} satisfies Mail;

function show(answer: unknown, children: ReactNode) {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(Response.json(answer))),
  );
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </MantineProvider>,
  );
}

describe('mails of a sandbox', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('are listed with whom they are to and what became of them', async () => {
    const refused = { ...mail, id: 'mail_2', state: 'failed', subject: 'Receipt for invoice INV-000042' };
    show({ data: [refused, mail] }, <MailList session={session} />);

    const first = await screen.findByRole('link', { name: /Receipt for invoice INV-000042/ });
    expect(first.textContent).toContain('Refused');
    const second = screen.getByRole('link', { name: /Invoice INV-000042 from Merchant/ });
    expect(second.getAttribute('href')).toBe('/mails/mail_1');
    expect(second.textContent).toContain('books@acme.example');
    expect(second.textContent).not.toContain('Refused');
  });

  it('are told to be none where there are none', async () => {
    show({ data: [] }, <MailList session={session} />);

    expect(await screen.findByText(/No mails yet/)).toBeTruthy();
  });

  it('are read in a frame that may run nothing, with the file that came along', async () => {
    const html = '<!doctype html><html><head></head><body><a href="/portal/">Pay</a></body></html>';
    show({ ...mail, html }, <MailPaper id="mail_1" session={session} />);

    const frame = await screen.findByTitle('Mail: Invoice INV-000042 from Merchant');
    expect(frame.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox');
    expect(frame.getAttribute('srcdoc')).toContain('<head><base target="_blank"></head>');
    const file = screen.getByRole('link', { name: 'Document (PDF)' });
    expect(file.getAttribute('href')).toBe('/v1/documents/doc_1/pdf');
  });
});
