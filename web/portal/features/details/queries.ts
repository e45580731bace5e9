import { api, body } from '@shared/api/client';
import type { Customer, CustomerUpdate } from '@shared/api/types';

export function saveBillingDetails(customer: string, update: CustomerUpdate): Promise<Customer> {
  return body(
    api.PATCH('/v1/customers/{customer}', {
      params: { path: { customer } },
      body: update,
    }),
  );
}
