import type { Subscription } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { NoInvoice } from './NoInvoice';
import { usageNote } from '@portal/words/invoices';

/** "1 Dec 2026, $35.00 plus usage", or "… so far, more usage may be added" */
export function NextBilling({ subscription }: { readonly subscription: Subscription }) {
  const next = subscription.next_billing;
  return next === undefined ? (
    <NoInvoice subscription={subscription} as="value" />
  ) : (
    <>{`${formatDay(next.date)}, ${formatMoney(next.total)}${usageNote(next)}`}</>
  );
}
