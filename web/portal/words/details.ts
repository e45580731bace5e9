import type { BillingDetails } from '@shared/api/types';

export const BILLING_DETAILS = 'Billing details';
export const EDIT = 'Edit';
export const SAVE = 'Save';
export const NONE_YET = 'No billing details yet. Add them when you choose a paid plan.';

/** Names of what stands on invoices. */
export const INVOICES_TO = 'Invoices to';
export const ADDRESS = 'Address';
export const TAX_ID = 'VAT or tax id';
export const PURCHASE_ORDER = 'Purchase order';
export const E_MAIL = 'E-mail';

export const CHOOSE_COUNTRY = 'Choose a country';
export const NO_COUNTRY = 'No country has this name. Check its spelling.';

type Field = keyof BillingDetails['address'] | 'name' | 'tax_id' | 'purchase_order';

/** What a field of the form is called. */
export const LABELS: Record<Field, string> = {
  name: 'Name or company',
  line1: 'Address',
  line2: 'Address, second line (optional)',
  postal_code: 'Postal code',
  city: 'City',
  region: 'State or region (optional)',
  country: 'Country',
  tax_id: 'VAT or tax id (optional)',
  purchase_order: 'Purchase order number (optional)',
};

export const ORDER_NOTE = 'It stands on your invoices from now on.';

/** Of those that are needed, what to do when they are empty. */
export const MISSING = {
  name: 'Enter the name the invoice is made out to.',
  line1: 'Enter street and number.',
  postal_code: 'Enter the postal code.',
  city: 'Enter the city.',
  country: 'Choose the country.',
};

/** Of a VAT id whose check digits are not those of its country. */
export const WRONG_DIGIT = 'This VAT id has a wrong digit or lacks one. Compare it with your registration.';
