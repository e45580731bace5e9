import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PayPage as Page } from '@shared/api/types';
import { PayPage } from './PayPage';

const eur = (amount: string) => ({ currency: 'EUR', amount });

const page: Page = {
  merchant: { name: 'Drawly' },
  customer: 'Acme',
  language: 'en-GB',
  sandbox: true,
  number: 'INV-000042',
  date: '2026-04-16',
  due_on: '2026-04-30',
  lines: [{ description: 'Team, monthly', from: '2026-04-16', to: '2026-05-15', amount: eur('40.00') }],
  subtotal: eur('40.00'),
  taxes: [],
  total: eur('40.00'),
  open: eur('40.00'),
  state: 'open',
  card: {
    page: false,
    test_cards: [{ token: 'tok_success', label: 'Always succeeds', brand: 'Visa', last4: '4242' }],
  },
};

const problem = (status: number, code: string, more: object = {}) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, request_id: 'req_1', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/** Answers `GET /v1/pay-page` with these, one after the other, the last one ever after; and all changes with `changed`. */
function show(reads: readonly (Page | Response)[], changed?: () => Response) {
  const sent: Request[] = [];
  let next = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request);
    if (request.method === 'POST' && changed !== undefined) {
      return Promise.resolve(changed());
    }
    const answer = reads[Math.min(next, reads.length - 1)];
    next += 1;
    return Promise.resolve(answer instanceof Response ? answer.clone() : Response.json(answer));
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <PayPage />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

describe('the pay page', () => {
  beforeEach(() => globalThis.history.replaceState(null, '', '/portal/pay#link_secret'));

  it('names whom, what, by when and how much, and sends the secret in no address', async () => {
    const sent = show([page]);
    expect(await screen.findByRole('heading', { name: 'Invoice INV-000042 for Acme' })).toBeTruthy();
    expect(screen.getByText('Due 30 April 2026')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pay €40.00' })).toBeTruthy();
    expect(sent[0]?.url).not.toContain('link_secret');
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer link_secret');
  });

  it('charges the amount that its button names, and says that it is paid', async () => {
    const paid: Page = { ...page, state: 'paid', open: eur('0.00'), paid_on: '2026-04-17' };
    const sent = show([page], () => Response.json(paid));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay €40.00' }));
    expect(await screen.findByText('Paid on 17 April 2026')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Pay / })).toBeNull();
    const post = sent.find(({ method }) => method === 'POST');
    expect(await post?.clone().json()).toEqual({ amount: '40.00', card: 'tok_success' });
  });

  it('shows the new amount where it has moved, and charges nothing', async () => {
    const moved = { ...page, open: eur('30.00') };
    show([page, moved], () => problem(409, 'amount_moved', { open: eur('30.00') }));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay €40.00' }));
    expect(await screen.findByRole('button', { name: 'Pay €30.00' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Nothing was charged');
  });

  it.each([
    ['nothing_open', 'paid', 'Paid on 16 April 2026'],
    ['payment_pending', 'paying', 'This payment is being checked'],
  ] as const)('says what is so where another tab was first: %s', async (code, state, told) => {
    show([page, { ...page, state }], () => problem(code === 'nothing_open' ? 422 : 409, code));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay €40.00' }));
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('gives up a payment that waits at the bank, so that another card can pay', async () => {
    const action = { payment: 'pay_1', url: 'https://bank.test/', until: '2026-04-19T00:00:00Z' };
    const sent = show([{ ...page, state: 'action_required', action }], () => Response.json(page));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay by another card' }));
    expect(await screen.findByRole('button', { name: 'Pay €40.00' })).toBeTruthy();
    expect(sent.find(({ method }) => method === 'POST')?.url).toMatch(/\/v1\/pay-page\/give-up$/);
  });

  it('says that it waits still where the bank does not answer to that', async () => {
    const action = { payment: 'pay_1', url: 'https://bank.test/', until: '2026-04-19T00:00:00Z' };
    const waits: Page = { ...page, state: 'action_required', action };
    show([waits], () => Response.json(waits));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay by another card' }));
    expect(await screen.findByText(/^Your bank has not answered\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pay by another card' })).toBeTruthy();
  });

  it.each([
    ['insufficient_funds', 'There is not enough money on the card. Nothing was charged.'],
    ['stolen', 'Nothing was charged. Try another card, or pay in another way.'],
  ])('says why a card was declined as far as it may be told: %s', async (code, told) => {
    show([page], () => problem(402, 'payment_failed', { decline_code: code }));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay €40.00' }));
    expect((await screen.findByRole('alert')).textContent).toContain(told);
    expect(screen.getByRole('button', { name: 'Pay €40.00' })).toBeTruthy();
  });

  it.each([
    ['void', 'This invoice was cancelled'],
    ['uncollectible', 'This invoice is closed'],
  ] as const)('has nothing to pay once it is %s', async (state, told) => {
    show([{ ...page, state, open: eur('0.00') }]);
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Pay / })).toBeNull();
  });

  it('has what a bank asks for, each to be copied, and the code that its app scans', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, languages: ['en'], clipboard: { writeText } });
    show([
      {
        ...page,
        transfer: {
          holder: 'Drawly GmbH',
          iban: 'DE02120300000000202051',
          reference: 'RF29INV000042',
          amount: eur('40.00'),
          code: { size: 21, path: 'M0 0h1v1h-1z' },
        },
      },
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy: IBAN' }));
    expect(writeText).toHaveBeenCalledWith('DE02120300000000202051');
    fireEvent.click(screen.getByRole('button', { name: 'Copy: Reference' }));
    expect(writeText).toHaveBeenCalledWith('RF29INV000042');
    expect(screen.getByText('DE02 1203 0000 0000 2020 51')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'QR code for a banking app' })).toBeTruthy();
  });

  it('says that a link has expired', async () => {
    show([problem(401, 'link_expired')]);
    expect(await screen.findByRole('heading', { name: 'This link has expired' })).toBeTruthy();
  });

  it.each([
    ['de-AT', 'ltr', 'Rechnung INV-000042 für Acme', /zahlen$/],
    ['fr', 'ltr', 'Facture INV-000042 pour Acme', /^Payer /],
    ['es', 'ltr', 'Factura INV-000042 para Acme', /^Pagar /],
    ['ja', 'ltr', 'Acme 様 請求書 INV-000042', /支払う$/],
    ['ar', 'rtl', 'الفاتورة INV-000042 إلى Acme', /^دفع /],
    ['xx', 'ltr', 'Invoice INV-000042 for Acme', /^Pay /],
  ])('speaks the language of the customer: %s', async (language, direction, title, button) => {
    show([{ ...page, language }]);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
    expect(document.documentElement.dir).toBe(direction);
  });
});
