import type { Subscription } from '../../api/types';
import { formatDay } from '../../ui/dates';
import { formatMoney } from '../../ui/money';

/** "1 Dec 2026, $35.00 plus usage" */
export function nextBilling({ next_billing: next }: Subscription): string {
  if (next === undefined) {
    return 'None';
  }
  const usage = next.usage_follows === true ? ' plus usage' : '';
  return `${formatDay(next.date)}, ${formatMoney(next.total)}${usage}`;
}
