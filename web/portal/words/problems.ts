import type { About, Interval, Problem } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { each, isSeveral, lengthWords, period } from '@shared/words/intervals';
import { sayOf } from './say';

const say = sayOf('problems');

/** What went wrong in a few words, and what it means to a customer. */
export interface ProblemWords {
  readonly title: string;
  readonly text: string;
}

/**
 * The words for a refusal, by its code and by what it is about. The server's `title`, `detail` and `reason` are for programmers
 * and are not shown. A code that is not listed is told by its reference alone.
 */
export function problemWords(code: string, about: About = {}): ProblemWords {
  const [title, text] = WORDS[code] ?? UNKNOWN;
  return { title, text: typeof text === 'string' ? text : text(about) };
}

/** The same of a refusal that may name what is missing. */
export function refusalWords(problem: Problem): ProblemWords {
  const words = problemWords(problem.code, problem.about);
  const lacks = lacksOf(problem).flatMap((code) => LACKS[code] ?? []);
  return lacks.length === 0 ? words : { ...words, text: [...lacks, say('complete')].join(' ') };
}

function lacksOf(problem: Problem): readonly string[] {
  const lacks: unknown = 'lacks' in problem ? problem.lacks : [];
  return Array.isArray(lacks)
    ? lacks.flatMap((one: { code?: unknown }) => (typeof one.code === 'string' ? [one.code] : []))
    : [];
}

/** What a document lacks to be an e-invoice, and what a customer can do about it. */
const LACKS: Readonly<Record<string, string>> = {
  seller_address: say('sellerAddress'),
  seller_tax_id: say('sellerTaxId'),
  buyer_address: say('buyerAddress'),
  buyer_vat_id: say('buyerVatId'),
  decimals: say('decimals'),
};

/** The same in one sentence or two, where there is no place for a title; empty for an unknown code. */
export function reasonWords({ code, about }: { readonly code?: string; readonly about?: About }): string {
  return code === undefined || !(code in WORDS) ? '' : problemWords(code, about).text;
}

/** What to name when asking about it. */
export const referenceWords = (request: string): string => say('reference', { request });

/** Why a subscription cannot be changed by this member now, with the admins who could. */
export function withheldWords(
  withheld: { readonly code?: string; readonly about?: About },
  admins: readonly string[],
): string {
  if (withheld.code === 'paused') {
    return say('resumeToChange');
  }
  if (withheld.code === 'no_change') {
    return say('noneOffered');
  }
  return withheld.code === 'forbidden' && admins.length > 0
    ? say('onlyAdmins', { admins: admins.join(', ') })
    : reasonWords(withheld);
}

type Entry = readonly [title: string, text: string | ((about: About) => string)];

const UNKNOWN: Entry = [say('unknownTitle'), say('unknownText')];

const WORDS: Readonly<Record<string, Entry>> = {
  addon_locked: [say('addonLockedTitle'), ({ item = say('it') }) => say('addonLocked', { item })],
  before_start: [
    say('tooEarlyTitle'),
    ({ date }) => (date === undefined ? say('tooEarly') : say('startedOn', { day: formatDay(date) })),
  ],
  amount_moved: [say('amountTitle'), say('amountMoved')],
  billing_details_required: [say('detailsTitle'), say('details')],
  busy: [say('busyTitle'), say('busy')],
  cancelled: [say('endedTitle'), say('ended')],
  contact_sales: [say('salesTitle'), ({ plan = say('thisPlan') }) => say('sales', { plan })],
  coupon_not_valid: [say('couponTitle'), couponWords],
  csrf: [say('csrfTitle'), say('csrf')],
  last_admin: [say('lastAdminTitle'), say('lastAdmin')],
  email_fixed: [say('emailFixedTitle'), say('emailFixed')],
  email_not_ascii: [say('notAsciiTitle'), say('notAscii')],
  sign_in_off: [say('signInOffTitle'), say('signInOff')],
  too_many_sign_ins: [say('manyMailsTitle'), say('manyMails')],
  email_taken: [say('emailTakenTitle'), say('emailTaken')],
  forbidden: [say('forbiddenTitle'), say('forbidden')],
  idempotency_key_in_use: [say('inUseTitle'), say('inUse')],
  in_term: [
    say('inTermTitle'),
    ({ until }) => (until === undefined ? say('inTerm') : say('inTermUntil', { day: formatDay(until) })),
  ],
  internal: [say('ourSideTitle'), say('inAMoment')],
  invalid: [say('invalidTitle'), say('invalid')],
  last_payment_method: [say('lastMethodTitle'), say('lastMethod')],
  no_e_invoice: [say('noEInvoiceTitle'), say('noEInvoice')],
  no_change: [say('noChangeTitle'), say('noChange')],
  no_gateway: [say('noGatewayTitle'), say('noGateway')],
  is_default: [say('isDefaultTitle'), say('isDefault')],
  no_payment_method: [say('noCardTitle'), say('noCard')],
  no_setup_page: [say('noSetupTitle'), say('noSetup')],
  not_disputable: [say('notDisputableTitle'), say('notDisputable')],
  not_active: [say('notYetTitle'), ({ status }) => say(status === 'trial' ? 'notInTrial' : 'notStarted')],
  not_allowed: [say('notAllowedTitle'), notAllowedWords],
  not_cancelled: [say('notCancelledTitle'), say('notCancelled')],
  not_found: [say('notFoundTitle'), say('notFound')],
  not_paused: [say('notPausedTitle'), say('notPaused')],
  nothing_open: [say('nothingOpenTitle'), say('nothingOpen')],
  nothing_to_undo: [say('nothingToUndoTitle'), say('nothingToUndo')],
  past_due: [say('pastDueTitle'), say('pastDue')],
  paused: [say('pausedTitle'), say('paused')],
  payment_method_refused: [say('refusedTitle'), say('refused')],
  payment_failed: [say('failedTitle'), say('failed')],
  payment_pending: [say('pendingTitle'), say('pending')],
  price_missing: [say('priceTitle'), priceWords],
  price_not_offered: [say('noMoreTitle'), ({ item = say('this') }) => say('noMore', { item })],
  stale_quote: [
    say('amountTitle'),
    (about) =>
      about.item === undefined || about.why === undefined
        ? say('stale')
        : say('staleCoupon', { why: couponWords(about) }),
  ],
  too_many_requests: [say('tooManyTitle'), say('tooMany')],
  too_slow: [say('tooSlowTitle'), say('tooSlow')],
  unauthenticated: [say('signedOutTitle'), say('signedOut')],
  unavailable: [say('unavailableTitle'), say('inAMoment')],
  unreachable: [say('unreachableTitle'), say('unreachable')],
  unreadable: [say('ourSideTitle'), say('inAMoment')],
};

function couponWords({ item, why = 'other' }: About): string {
  return say('coupon', { coupon: item === undefined ? say('thisCoupon') : say('theCoupon', { item }), why });
}

function notAllowedWords({ plan, why, interval }: About): string {
  if (why === 'nothing_to_cancel') {
    return say('freeNotCancelled');
  }
  return why === 'calendar'
    ? say('calendar', { length: interval === undefined ? say('thisLength') : lengthOf(interval) })
    : say('notSwitched', { plan: plan ?? say('thisPlanWithin') });
}

/** "month", "6 months" */
const lengthOf = (interval: Interval): string =>
  isSeveral(interval) ? lengthWords(interval) : period(interval);

function priceWords({ item = say('this'), interval, currency }: About): string {
  const where = currency === undefined ? say('inYourCurrency') : say('inCurrency', { currency });
  return say('noPrice', {
    item,
    where: interval === undefined ? where : say('whereEach', { where, each: each(interval) }),
  });
}
