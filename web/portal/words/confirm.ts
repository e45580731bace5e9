import type { Collection, Quote, Session } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';

export interface ConfirmWords {
  readonly title: string;
  readonly button: string;
  readonly note: string;
}

/** The words on the last step. The button says what it does, its second line what it costs. */
export function confirmWords(quote: Quote, layout: Session['layout']): ConfirmWords {
  return { ...verbWords(quote, layout), note: costNote(quote) };
}

function verbWords(quote: Quote, layout: Session['layout']): Omit<ConfirmWords, 'note'> {
  const popup = layout === 'popup';
  switch (quote.verb) {
    case 'subscribe':
      return { title: popup ? 'Review Your Plan' : 'Review your plan', button: 'Subscribe' };
    case 'change':
      return popup
        ? { title: 'Review Changes', button: 'Update Subscription' }
        : {
            title: 'Review your change',
            button: movesPlan(quote) ? 'Subscribe' : 'Update Subscription',
          };
    case 'cancel':
      return {
        title: popup ? 'Cancel Subscription' : 'Cancel your plan',
        button: quote.changes.plan === undefined ? 'Confirm Cancellation' : 'Confirm Downgrade',
      };
    case 'undo':
      return { title: popup ? 'Keep Subscription' : 'Keep your plan', button: 'Confirm Undo' };
    case 'pause':
      return { title: popup ? 'Pause Subscription' : 'Pause your plan', button: 'Confirm Pause' };
    case 'trial':
      return { title: 'Give a trial', button: 'Confirm Trial' };
    case 'resume':
      return { title: popup ? 'Resume Subscription' : 'Resume your plan', button: 'Confirm Resume' };
    case 'reactivate':
      return { title: 'Start Again', button: 'Start Again' };
    case 'billing_date':
      return { title: popup ? 'Review Changes' : 'Review your change', button: 'Move Billing Date' };
    case 'coupon':
      return { title: 'Add a coupon', button: 'Add Coupon' };
    case 'charge':
      return { title: 'Charge once', button: 'Confirm Charge' };
    case 'migrate':
      return { title: popup ? 'Review Changes' : 'Review your change', button: 'Confirm Change' };
  }
}

function costNote(quote: Quote): string {
  if (!isNothing(quote.due_now)) {
    const due = formatMoney(quote.due_now);
    const collection = collectionOf(quote);
    switch (collection?.kind) {
      case undefined:
      case 'at_once':
        return `Pay ${due} now`;
      case 'on_day':
        return `Invoice of ${due}, charged on ${formatDay(collection.on)}`;
      case 'by_payer':
        return `Invoice of ${due}, due on ${formatDay(collection.on)}`;
    }
  }
  return quote.timing === 'scheduled'
    ? `Takes effect on ${formatDay(quote.effective)}`
    : 'Nothing to pay today';
}

/** When what is due is charged, or by when it is to be paid; of what was quoted before this was told, nothing. */
export const collectionOf = ({ payment }: Quote): Collection | undefined => payment.collection;

/** What says that it cannot be cancelled at the end of any period. */
const BINDING: readonly string[] = ['term_renews', 'term_runs', 'term_ends', 'term_follows'];

/** To another plan, or to another interval of the same. */
function movesPlan({ changes: { plan, interval } }: Quote): boolean {
  return plan !== undefined || interval !== undefined;
}

/** The terms beside the button, where something renews by itself. */
export function renews(quote: Quote): string {
  if (quote.then === undefined || costsNothing(quote.then)) {
    return '';
  }
  const renewal = `${quote.changes.plan?.after.name ?? 'Your plan'} renews every ${quote.then.interval}`;
  return quote.told.some(({ code }) => BINDING.includes(code))
    ? `${renewal} during the term.`
    : `${renewal} until you cancel.`;
}

/** A plan that was agreed with sales has no amount, and is not free. */
export function costsNothing({ amount }: NonNullable<Quote['then']>): boolean {
  return amount !== undefined && isNothing(amount);
}
