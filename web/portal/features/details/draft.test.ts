import { describe, expect, it } from 'vitest';
import type { Customer, Problem } from '@shared/api/types';
import { COPIES_WRONG } from '@portal/words/copies';
import { WRONG_DIGIT } from '@portal/words/details';
import { draftOf, errorsOf, refusedOf, updateOf } from './draft';

const refusal = (param: string): Problem => ({
  type: 'about:blank',
  title: 'Invalid request',
  status: 400,
  code: 'invalid_request',
  param,
  request_id: 'req_1',
});

describe('what the server refuses of billing details', () => {
  it('is said beside the VAT id whose digit is wrong', () => {
    expect(refusedOf(refusal('/billing_details/tax_id'))).toEqual({ tax_id: WRONG_DIGIT });
  });

  it('is said above the button where it is of no field', () => {
    expect(refusedOf(refusal('/email'))).toEqual({});
  });
});

describe('the number of an order', () => {
  const draft = (order: string) => ({ ...draftOf({ name: 'Acme' } as Customer), purchase_order: order });

  it.each([
    ['', undefined, {}],
    ['PO-1', 'PO-1', {}],
    ['PO-2', 'PO-1', { purchase_order: 'PO-2' }],
    [' ', 'PO-1', { purchase_order: null }],
  ])('%j where it was %j is saved as %j', (order, was, saved) => {
    const update = updateOf(draft(order), was === undefined ? {} : { purchase_order: was });
    expect({ ...update, billing_details: undefined }).toEqual(saved);
  });
});

describe('further addresses for invoices', () => {
  const draft = (copies: string) => ({ ...draftOf({ name: 'Acme' } as Customer), invoice_emails: copies });

  it.each([
    ['', [], undefined],
    ['a@acme.test', ['a@acme.test'], undefined],
    ['a@acme.test,  b@acme.test', [], ['a@acme.test', 'b@acme.test']],
    [' ', ['a@acme.test'], []],
  ])('%j where they were %j are saved as %j', (typed, were, saved) => {
    expect(updateOf(draft(typed), { invoice_emails: were }).invoice_emails).toEqual(saved);
  });

  it.each([
    ['a@acme.test, b@acme.test', undefined],
    ['accounting', COPIES_WRONG],
    ['a@b, b@b, c@b, d@b, e@b, f@b', COPIES_WRONG],
  ])('%j are told: %j', (typed, said) => {
    expect(errorsOf(draft(typed)).invoice_emails).toBe(said);
  });
});
