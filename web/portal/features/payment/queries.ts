import { api, body, done } from '@shared/api/client';
import type { PaymentMethod } from '@shared/api/types';
export { paymentMethodsQuery } from '@portal/queries/paymentMethods';

/** Adds a card that is charged from now on. What is open is charged once the customer pays it, or is tried again. */
export async function addPaymentMethod(customer: string, token: string): Promise<PaymentMethod> {
  const added = await body(
    api.POST('/v1/customers/{customer}/payment-methods', {
      params: { path: { customer } },
      body: { token, make_default: false },
    }),
  );
  return makeDefault(added.id);
}

/** The page of the payment gateway on which a card is entered. */
export async function cardPage(customer: string): Promise<string> {
  const page = await body(
    api.POST('/v1/customers/{customer}/payment-methods/setup', {
      params: { path: { customer } },
      body: { return_to: '/portal' },
    }),
  );
  return page.url;
}

export function makeDefault(method: string): Promise<PaymentMethod> {
  return body(
    api.POST('/v1/payment-methods/{payment_method}/default', {
      params: { path: { payment_method: method } },
    }),
  );
}

export function makeBackup(method: string): Promise<PaymentMethod> {
  return body(
    api.POST('/v1/payment-methods/{payment_method}/backup', {
      params: { path: { payment_method: method } },
    }),
  );
}

export function removePaymentMethod(method: string): Promise<void> {
  return done(
    api.DELETE('/v1/payment-methods/{payment_method}', { params: { path: { payment_method: method } } }),
  );
}
