import type { About, Problem } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';

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
  return lacks.length === 0 ? words : { ...words, text: [...lacks, 'The PDF is complete.'].join(' ') };
}

function lacksOf(problem: Problem): readonly string[] {
  const lacks: unknown = 'lacks' in problem ? problem.lacks : [];
  return Array.isArray(lacks)
    ? lacks.flatMap((one: { code?: unknown }) => (typeof one.code === 'string' ? [one.code] : []))
    : [];
}

/** What a document lacks to be an e-invoice, and what a customer can do about it. */
const LACKS: Readonly<Record<string, string>> = {
  seller_address: 'Our address was missing when it was issued. Contact us for e-invoices of later documents.',
  seller_tax_id:
    'Our tax number was missing when it was issued. Contact us for e-invoices of later documents.',
  buyer_address:
    'Your billing address was missing when it was issued. Add it to your billing details: later documents will be e-invoices.',
  buyer_vat_id:
    'You owe the VAT of it yourself, and your VAT id was missing or does not begin with a country. ' +
    'Correct it in your billing details: later documents will be e-invoices.',
  decimals: 'E-invoices have amounts with two decimals, and those of this document have three.',
};

/** The same in one sentence or two, where there is no place for a title; empty for an unknown code. */
export function reasonWords({ code, about }: { readonly code?: string; readonly about?: About }): string {
  return code === undefined || !(code in WORDS) ? '' : problemWords(code, about).text;
}

/** What to name when asking about it. */
export const referenceWords = (request: string): string => `Reference ${request}`;

/** Why a subscription cannot be changed by this member now, with the admins who could. */
export function withheldWords(
  withheld: { readonly code?: string; readonly about?: About },
  admins: readonly string[],
): string {
  if (withheld.code === 'paused') {
    return 'Resume it to change the plan.';
  }
  if (withheld.code === 'no_change') {
    return 'You cannot change to another plan here: none is offered.';
  }
  return withheld.code === 'forbidden' && admins.length > 0
    ? `Only admins can change the plan. Yours: ${admins.join(', ')}.`
    : reasonWords(withheld);
}

type Entry = readonly [title: string, text: string | ((about: About) => string)];

const UNKNOWN: Entry = [
  'Something went wrong',
  'Nothing has changed. Try again, or contact us with the reference.',
];

const WORDS: Readonly<Record<string, Entry>> = {
  addon_locked: [
    'This add-on cannot be removed',
    ({ item = 'It' }) => `${item} is part of your plan. To remove it, switch to another plan.`,
  ],
  before_start: [
    'This date is too early',
    ({ date }) =>
      date === undefined
        ? 'This date is before your subscription started. Choose a later one.'
        : `Your subscription started on ${formatDay(date)}. Choose that day or a later one.`,
  ],
  amount_moved: ['The amount has changed', 'Nothing was charged. Look at the new amount, and pay again.'],
  billing_details_required: [
    'Billing details are missing',
    'Add your billing details and a payment method first.',
  ],
  busy: ['Too much at once', 'We are very busy right now. Try again in a few seconds.'],
  cancelled: ['This subscription has ended', 'This subscription has ended. You can start it again.'],
  contact_sales: [
    'Contact sales',
    ({ plan = 'This plan' }) =>
      `${plan} is handled by our sales team. Contact sales to change to or from it.`,
  ],
  coupon_not_valid: ['This coupon is not valid', couponWords],
  csrf: ['This page is out of date', 'Reload this page and try again.'],
  last_admin: ['One admin stays', 'Make somebody else an admin first.'],
  email_fixed: ['An address stays', 'Remove the person, and invite the new address.'],
  email_not_ascii: [
    'No mail goes to this address',
    'It has letters other than a to z. Remove the person, and invite another address.',
  ],
  sign_in_off: ['Nobody can sign in by mail here', 'Contact us for a link.'],
  too_many_sign_ins: [
    'Many mails were sent',
    'Wait some minutes, then send another. Those that arrived still work.',
  ],
  email_taken: ['This e-mail address is in use', 'Enter another e-mail address.'],
  forbidden: ['Not allowed', 'Only an admin of your organization can do this.'],
  idempotency_key_in_use: ['We are still working on it', 'Try again in a few seconds.'],
  in_term: [
    'Your term is still running',
    ({ until }) =>
      `Your term runs${until === undefined ? ' on' : ` through ${formatDay(until)}`}, and you cannot leave it before. ` +
      'Ask again after that, or contact us.',
  ],
  internal: ['Something went wrong on our side', 'Try again in a moment.'],
  invalid: ['Something you entered is not valid', 'Check it and try again.'],
  last_payment_method: [
    'This is your last payment method',
    'Your plan is not free. Add another payment method before you remove this one.',
  ],
  no_e_invoice: [
    'No e-invoice of this document',
    'An address or a tax number was missing when it was issued. The PDF is complete. Contact us for e-invoices of later documents.',
  ],
  no_change: ['Nothing would change', 'You already have this, or it is already scheduled.'],
  no_gateway: [
    'This cannot be paid here',
    'It has to be paid before it takes effect, and this portal takes no payments. Nothing has changed. Contact us to make this change.',
  ],
  is_default: ['This is your default card', 'It is charged first. Choose another card as the backup.'],
  no_payment_method: ['A card is missing', 'Add a card first, then pay again.'],
  no_setup_page: ['Cards cannot be added here', 'Contact us to pay with another card.'],
  not_disputable: ['This payment cannot be disputed', 'Contact us if you think that it should be.'],
  not_active: [
    'Not possible yet',
    ({ status }) =>
      status === 'trial'
        ? 'A trial cannot be paused. Pause your subscription after the trial, or cancel it.'
        : 'Your subscription has not started yet.',
  ],
  not_allowed: ['This change is not available', notAllowedWords],
  not_cancelled: ['This subscription has not ended', 'It has not ended yet. Undo its cancellation instead.'],
  not_found: ['Not found', 'This no longer exists. Go back and reload the page.'],
  not_paused: ['Not paused', 'This subscription is not paused.'],
  nothing_open: ['Nothing is open', 'It has been paid already.'],
  nothing_to_undo: ['Nothing to undo', 'Nothing is scheduled, so there is nothing to undo.'],
  past_due: [
    'An invoice is overdue',
    'An invoice is overdue. Pay it before you upgrade; you can still downgrade or cancel.',
  ],
  paused: ['This subscription is paused', 'This subscription is paused. Resume it first.'],
  payment_method_refused: [
    'This card cannot be used',
    'Your bank has declined this card for good. Add another card, and pay with it.',
  ],
  payment_failed: ['Your card was declined', 'Nothing has changed. Try another card.'],
  payment_pending: [
    'A payment is still pending',
    'A payment is still pending. Try again once it has succeeded or failed.',
  ],
  price_missing: ['Not available', priceWords],
  price_not_offered: [
    'Not available any more',
    ({ item = 'This' }) => `${item} is no longer available. Choose something else.`,
  ],
  stale_quote: [
    'The amount has changed',
    (about) =>
      about.item === undefined || about.why === undefined
        ? 'Something this depends on has changed. Nothing was billed. Go back and review it again.'
        : `Nothing was billed. ${couponWords(about)}`,
  ],
  too_many_requests: ['Too many requests', 'Try again in a minute.'],
  too_slow: [
    'The connection is too slow',
    'What you sent did not arrive in time. Nothing has changed. Try again.',
  ],
  unauthenticated: ['You are signed out', 'Open billing from your application again.'],
  unavailable: ['Not available right now', 'Try again in a moment.'],
  unreachable: ['The server could not be reached', 'Check your connection and try again.'],
  unreadable: ['Something went wrong on our side', 'Try again in a moment.'],
};

function couponWords({ item, why }: About): string {
  const coupon = item === undefined ? 'This coupon' : `The coupon ${item}`;
  switch (why) {
    case 'unknown':
      return `${coupon} is not available. Check the code.`;
    case 'over':
      return `${coupon} has expired. Remove it.`;
    case 'currency':
      return `${coupon} is not valid in your currency. Remove it.`;
    case 'plan':
      return `${coupon} is not valid for this plan or billing frequency. Use another, or remove it.`;
    case 'used_up':
      return `${coupon} has been used as often as it may be. Remove it.`;
    case 'given':
      return `${coupon} was used for this subscription already. Remove it.`;
    default:
      return `${coupon} is not valid here. Check the code.`;
  }
}

function notAllowedWords({ plan, why, interval = 'this length' }: About): string {
  if (why === 'nothing_to_cancel') {
    return 'A free plan does not need to be cancelled. You can switch to another plan at any time.';
  }
  if (why === 'calendar') {
    return `This subscription is billed by the calendar, which has no periods of ${interval}. Choose another billing frequency, or contact us.`;
  }
  return `Switching to ${plan ?? 'this plan'} is not available. Choose another plan, or contact us.`;
}

function priceWords({ item = 'This', interval, currency }: About): string {
  const where = currency === undefined ? 'in your currency' : `in ${currency}`;
  const often = interval === undefined ? '' : ` per ${interval}`;
  return `${item} has no price ${where}${often}. Choose another billing frequency, or contact us.`;
}
