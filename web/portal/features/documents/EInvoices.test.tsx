import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Document } from '@shared/api/types';
import { EInvoices } from './EInvoices';

const document = { id: 'doc_1', number: 'INV-000003', kind: 'invoice' } as unknown as Document;

function show(status: number, answer: unknown) {
  const fetched = vi.fn(() => Promise.resolve(Response.json(answer, { status })));
  const assign = vi.fn();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('location', { ...globalThis.location, assign });
  render(
    <MantineProvider>
      <EInvoices document={document} />
    </MantineProvider>,
  );
  return { fetched, assign };
}

describe('e-invoices', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are saved under the name that the server gives them', async () => {
    const { fetched, assign } = show(200, {});
    await userEvent.click(screen.getByRole('link', { name: 'E-invoice for INV-000003, UBL' }));
    expect(fetched).toHaveBeenCalledWith(expect.stringMatching(/\/v1\/documents\/doc_1\/ubl$/));
    expect(assign).toHaveBeenCalledWith(expect.stringMatching(/\/v1\/documents\/doc_1\/ubl$/));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that cannot be made say why, and nothing is saved', async () => {
    const { assign } = show(409, {
      code: 'no_e_invoice',
      title: 'No e-invoice',
      status: 409,
      request_id: 'r1',
    });
    await userEvent.click(screen.getByRole('link', { name: 'E-invoice for INV-000003, CII' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No e-invoice of this document');
    expect(assign).not.toHaveBeenCalled();
  });

  it.each([
    ['buyer_address', 'Add it to your billing details'],
    ['buyer_vat_id', 'does not begin with a country'],
    ['seller_tax_id', 'Our tax number was missing'],
    ['decimals', 'two decimals'],
  ])('that lack %s say what can be done about it', async (code, words) => {
    show(409, {
      code: 'no_e_invoice',
      title: 'No e-invoice',
      status: 409,
      request_id: 'r1',
      lacks: [{ code, message: 'For programmers.' }],
    });
    await userEvent.click(screen.getByRole('link', { name: 'E-invoice for INV-000003, CII' }));
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain(words);
    expect(told).not.toContain('For programmers');
    expect(told).not.toContain('An address or a tax number');
  });
});
