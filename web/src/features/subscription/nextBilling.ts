import type { Subscription } from '../../api/types';
import { formatDay } from '../../ui/dates';
import { formatMoney } from '../../ui/money';
import { usageNote } from '../../ui/words';

/** "1 Dec 2026, $35.00 plus usage", or "… so far, more usage may be added" */
export function nextBilling({ next_billing: next }: Subscription): string {
  if (next === undefined) {
    return 'None';
  }
  return `${formatDay(next.date)}, ${formatMoney(next.total)}${usageNote(next)}`;
}
