import type { BillingDetails } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('details');

export const BILLING_DETAILS = say('billingDetails');
export const EDIT = say('edit');
export const SAVE = say('save');
export const NONE_YET = say('noneYet');

/** Names of what stands on invoices. */
export const INVOICES_TO = say('invoicesTo');
export const ADDRESS = say('address');
export const TAX_ID = say('taxId');
export const PURCHASE_ORDER = say('purchaseOrder');
export const E_MAIL = say('email');

export const CHOOSE_COUNTRY = say('chooseCountry');
export const NO_COUNTRY = say('noCountry');

type Field = keyof BillingDetails['address'] | 'name' | 'tax_id' | 'purchase_order';

/** What a field of the form is called. */
export const LABELS: Record<Field, string> = {
  name: say('name'),
  line1: say('line1'),
  line2: say('line2'),
  postal_code: say('postalCode'),
  city: say('city'),
  region: say('region'),
  country: say('country'),
  tax_id: say('taxIdField'),
  purchase_order: say('orderField'),
};

export const ORDER_NOTE = say('orderNote');

/** Of those that are needed, what to do when they are empty. */
export const MISSING = {
  name: say('nameMissing'),
  line1: say('line1Missing'),
  postal_code: say('postalCodeMissing'),
  city: say('cityMissing'),
  country: say('countryMissing'),
};

/** Of a VAT id whose check digits are not those of its country. */
export const WRONG_DIGIT = say('wrongDigit');
