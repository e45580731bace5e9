import type { Collection, Quote, Session } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { everyTime } from '@shared/words/intervals';
import { sayOf } from './say';

const say = sayOf('confirm');

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
      return { title: say(popup ? 'reviewPlanTitle' : 'reviewPlan'), button: say('subscribe') };
    case 'change':
      return popup
        ? { title: say('reviewChangesTitle'), button: say('update') }
        : {
            title: say('reviewChange'),
            button: say(movesPlan(quote) ? 'subscribe' : 'update'),
          };
    case 'cancel':
      return {
        title: say(popup ? 'cancelTitle' : 'cancelPlan'),
        button: say(quote.changes.plan === undefined ? 'confirmCancellation' : 'confirmDowngrade'),
      };
    case 'undo':
      return { title: say(popup ? 'keepTitle' : 'keepPlan'), button: say('confirmUndo') };
    case 'pause':
      return { title: say(popup ? 'pauseTitle' : 'pausePlan'), button: say('confirmPause') };
    case 'trial':
      return { title: say('giveTrial'), button: say('confirmTrial') };
    case 'resume':
      return { title: say(popup ? 'resumeTitle' : 'resumePlan'), button: say('confirmResume') };
    case 'reactivate':
      return { title: say('startAgain'), button: say('startAgain') };
    case 'billing_date':
      return { title: say(popup ? 'reviewChangesTitle' : 'reviewChange'), button: say('moveBillingDate') };
    case 'coupon':
      return { title: say('addCouponTitle'), button: say('addCoupon') };
    case 'charge':
      return { title: say('chargeOnce'), button: say('confirmCharge') };
    case 'migrate':
      return { title: say(popup ? 'reviewChangesTitle' : 'reviewChange'), button: say('confirmChange') };
  }
}

function costNote(quote: Quote): string {
  if (!isNothing(quote.due_now)) {
    const due = formatMoney(quote.due_now);
    const collection = collectionOf(quote);
    switch (collection?.kind) {
      case undefined:
      case 'at_once':
        return say('payNow', { due });
      case 'on_day':
        return say('invoiceCharged', { due, day: formatDay(collection.on) });
      case 'by_payer':
        return say('invoiceDue', { due, day: formatDay(collection.on) });
    }
  }
  return quote.timing === 'scheduled'
    ? say('takesEffect', { day: formatDay(quote.effective) })
    : say('nothingToday');
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
  const binds = quote.told.some(({ code }) => BINDING.includes(code));
  return say(binds ? 'renewsInTerm' : 'renewsUntilCancelled', {
    plan: quote.changes.plan?.after.name ?? say('yourPlan'),
    often: everyTime(quote.then.interval),
  });
}

/** A plan that was agreed with sales has no amount, and is not free. */
export function costsNothing({ amount }: NonNullable<Quote['then']>): boolean {
  return amount !== undefined && isNothing(amount);
}
