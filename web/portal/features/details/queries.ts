import { api, body } from '@shared/api/client';
import type { BillingDetails, Customer } from '@shared/api/types';

export function saveBillingDetails(customer: string, details: BillingDetails): Promise<Customer> {
  return body(
    api.PATCH('/v1/customers/{customer}', {
      params: { path: { customer } },
      body: { billing_details: details },
    }),
  );
}
