import type { Subscription } from '@shared/api/types';
import { nextBillingWords } from '@portal/words/invoices';
import { NoInvoice } from './NoInvoice';

/** When the next invoice comes and what it comes to. */
export function NextBilling({ subscription }: { readonly subscription: Subscription }) {
  const next = subscription.next_billing;
  return next === undefined ? (
    <NoInvoice subscription={subscription} as="value" />
  ) : (
    <>{nextBillingWords(next)}</>
  );
}
