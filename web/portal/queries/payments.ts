import { api, body } from '@shared/api/client';
import type { Payment } from '@shared/api/types';

/** Gives up a payment that waits until the customer confirms it with their bank. */
export const giveUp = (payment: string): Promise<Payment> =>
  body(api.POST('/v1/payments/{payment}/give-up', { params: { path: { payment } } }));
