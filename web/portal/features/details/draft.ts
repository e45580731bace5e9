import type { BillingDetails, Customer, CustomerUpdate, Problem } from '@shared/api/types';
import { COPIES_WRONG } from '@portal/words/copies';
import { MISSING, WRONG_DIGIT } from '@portal/words/details';

/** The form as it is typed: every field a text. */
export interface Draft {
  readonly name: string;
  readonly line1: string;
  readonly line2: string;
  readonly postal_code: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly tax_id: string;
  readonly purchase_order: string;
  /** With commas between them. */
  readonly invoice_emails: string;
}

export type Field = keyof Draft;
export type Errors = Partial<Record<Field, string>>;

export function draftOf(customer: Customer): Draft {
  const known = customer.billing_details;
  return {
    name: known?.name ?? customer.name,
    line1: known?.address.line1 ?? '',
    line2: known?.address.line2 ?? '',
    postal_code: known?.address.postal_code ?? '',
    city: known?.address.city ?? '',
    region: known?.address.region ?? '',
    country: known?.address.country ?? '',
    tax_id: known?.tax_id ?? '',
    purchase_order: customer.purchase_order ?? '',
    invoice_emails: (customer.invoice_emails ?? []).join(', '),
  };
}

const REQUIRED: readonly (readonly [Field, string])[] = [
  ['name', MISSING.name],
  ['line1', MISSING.line1],
  ['postal_code', MISSING.postal_code],
  ['city', MISSING.city],
  ['country', MISSING.country],
];

export function errorsOf(draft: Draft): Errors {
  const copies = copiesOf(draft);
  const wrong = copies.length > MOST_COPIES || copies.some((one) => !ADDRESS.test(one));
  return {
    ...Object.fromEntries(REQUIRED.filter(([field]) => draft[field].trim() === '')),
    ...(wrong ? { invoice_emails: COPIES_WRONG } : {}),
  };
}

const MOST_COPIES = 5;
const ADDRESS = /^[^@\s]+@[^@\s]+$/;

function copiesOf(draft: Draft): string[] {
  return draft.invoice_emails.split(/[,;\s]+/).filter((one) => one !== '');
}

/** What the server has refused of a field, to be said beside it. */
export function refusedOf(problem: Problem): Errors {
  return problem.param === '/billing_details/tax_id' ? { tax_id: WRONG_DIGIT } : {};
}

/**
 * What is saved of it; an order's number only where it is another one, and null where it is emptied. So are further
 * addresses, an empty list where they are emptied.
 */
export function updateOf(
  draft: Draft,
  {
    purchase_order: was = '',
    invoice_emails: went = [],
  }: Pick<Customer, 'purchase_order' | 'invoice_emails'>,
): CustomerUpdate {
  const order = draft.purchase_order.trim();
  const copies = copiesOf(draft);
  return {
    billing_details: detailsOf(draft),
    ...(order === was ? {} : { purchase_order: order === '' ? null : order }),
    ...(copies.join() === went.join() ? {} : { invoice_emails: copies }),
  };
}

function detailsOf(draft: Draft): BillingDetails {
  return {
    name: draft.name.trim(),
    address: {
      line1: draft.line1.trim(),
      ...optional('line2', draft.line2),
      postal_code: draft.postal_code.trim(),
      city: draft.city.trim(),
      ...optional('region', draft.region),
      country: draft.country,
    },
    ...optional('tax_id', draft.tax_id),
  };
}

function optional<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  const found: Partial<Record<string, string>> = value.trim() === '' ? {} : { [key]: value.trim() };
  return found;
}
