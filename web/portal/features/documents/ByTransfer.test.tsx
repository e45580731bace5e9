import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Document, Owed, Session, Transfer } from '@shared/api/types';
import { ByTransfer } from './ByTransfer';
import { PastDueNotice } from './PastDueNotice';

const eur = (amount: string) => ({ currency: 'EUR', amount });
const transfer: Transfer = {
  holder: 'Drawly GmbH',
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
  reference: 'RF29INV000042',
  amount: eur('40.00'),
  code: { size: 21, path: 'M0 0h1v1h-1z' },
};
const document = {
  id: 'doc_1',
  number: 'INV-000042',
  due_on: '2026-04-30',
  transfer,
} as unknown as Document;

const owed: Owed = {
  open: eur('40.00'),
  overdue: eur('40.00'),
  bank_account: { holder: 'Drawly GmbH', iban: 'DE02120300000000202051' },
  documents: [
    {
      document: 'doc_1',
      number: 'INV-000042',
      payment_reference: 'RF29INV000042',
      open: eur('40.00'),
      due_on: '2026-04-30',
      overdue: true,
      payment_pending: false,
    },
  ],
};

const session = {
  customer: { id: 'cus_1' },
  timezone: 'UTC',
  tenant: { name: 'Drawly' },
} as unknown as Session;

function show(what: ReactNode, data: readonly Owed[] = []) {
  const writeText = vi.fn(() => Promise.resolve());
  const fetched = vi.fn(({ url }: Request) =>
    Promise.resolve(Response.json(url.includes('/owed') ? { data } : document)),
  );
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  vi.stubGlobal('fetch', fetched);
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>{what}</QueryClientProvider>
    </MantineProvider>,
  );
  return { writeText, fetched };
}

describe('how an invoice is paid by transfer', () => {
  it('is all that a bank asks for, by when, and the code', () => {
    const { writeText } = show(<ByTransfer document={document} />);
    expect(screen.getByRole('region', { name: 'By bank transfer' })).toBeTruthy();
    for (const told of [
      'Drawly GmbH',
      'DE02 1203 0000 0000 2020 51',
      'BYLADEM1001',
      '€40.00',
      '30 Apr 2026',
    ]) {
      expect(screen.getByText(told)).toBeTruthy();
    }
    fireEvent.click(screen.getByRole('button', { name: 'Copy: Reference' }));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('RF29INV000042');
    expect(screen.getByRole('img', { name: 'QR code for a banking app' })).toBeTruthy();
  });

  it('is nothing where the merchant has told no account', () => {
    show(<ByTransfer document={{ ...document, transfer: undefined } as unknown as Document} />);
    expect(screen.queryByText('By bank transfer')).toBeNull();
  });

  it('is asked for of what is owed once somebody wants it', async () => {
    const { fetched } = show(<PastDueNotice session={session} payable={false} meanwhile="" action={null} />, [
      owed,
    ]);
    const button = await screen.findByRole('button', { name: 'Pay by Bank Transfer', expanded: false });
    expect(fetched).toHaveBeenCalledTimes(1);
    fireEvent.click(button);
    expect(await screen.findByText('RF29 INV0 0004 2')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Invoice INV-000042' })).toBeTruthy();
  });

  it.each([
    ['no account', { ...owed, bank_account: undefined } as unknown as Owed],
    [
      'a payment that is not known yet',
      { ...owed, documents: owed.documents.map((one) => ({ ...one, payment_pending: true })) },
    ],
  ])('is not offered of what is owed with %s', async (_, without) => {
    show(<PastDueNotice session={session} payable={false} meanwhile="" action={null} />, [without]);
    expect(await screen.findByText('€40.00 is overdue')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
