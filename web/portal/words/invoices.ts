import type { UpcomingInvoice } from '@shared/api/types';

/** What stands behind the amount of an invoice to come: usage is in it already, or comes on top. */
export function usageNote(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return hasUsage(next) ? ' so far, more usage may be added' : ' plus usage';
}

/** The same behind its date, where the amount stands apart. */
export function usageAfterDate(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return hasUsage(next) ? ', more usage may be added' : ', plus usage';
}

/** What the sum of an invoice to come is called. */
export function expectedLabel(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return 'Expected';
  }
  return hasUsage(next) ? 'Expected so far' : 'Expected, plus usage';
}

export function hasUsage({ lines }: UpcomingInvoice): boolean {
  return lines.some(({ why }) => why.derivation.kind === 'metered');
}
