/**
 * What a refusal means to a customer, by its code. The server's `detail` is for programmers and is not shown; a code that is
 * not listed is told by its title alone.
 */
const WORDS: Readonly<Record<string, string>> = {
  addon_locked: 'This add-on is part of your plan. To remove it, switch to another plan.',
  before_start: 'This date is before your subscription started. Choose a later one.',
  billing_details_required: 'Add your billing details and a payment method first.',
  busy: 'We are very busy right now. Try again in a few seconds.',
  cancelled: 'This subscription has ended.',
  contact_sales: 'This plan is handled by our sales team. Contact sales to change it.',
  coupon_not_valid: 'This coupon is not valid here. Check the code.',
  csrf: 'This page is out of date. Reload it and try again.',
  forbidden: 'Only an admin of your organization can do this.',
  id_taken: 'This is already in use.',
  idempotency_key_in_use: 'We are still working on it. Try again in a few seconds.',
  internal: 'Something went wrong on our side. Try again in a moment.',
  invalid: 'Something you entered is not valid. Check it and try again.',
  no_change: 'This is already your current plan and options.',
  no_gateway: 'Card payments are not set up. Contact us to pay another way.',
  not_active: 'Your subscription has to be active for this.',
  not_allowed: 'This change is not available. Choose another plan, or contact us.',
  not_cancelled: 'This subscription has not ended yet.',
  not_found: 'This no longer exists. Go back and reload the page.',
  not_paused: 'This subscription is not paused.',
  nothing_to_undo: 'Nothing is scheduled, so there is nothing to undo.',
  past_due: 'An invoice is overdue. Pay it before you upgrade; you can still downgrade or cancel.',
  paused: 'This subscription is paused. Resume it first.',
  payment_failed: 'Your card was declined, and nothing has changed. Try another card.',
  payment_pending: 'A payment is still pending. Try again once it has succeeded or failed.',
  price_missing: 'This is not available in your currency for this billing interval.',
  price_not_offered: 'This is no longer available. Choose something else.',
  stale_quote: 'The amount has changed. Nothing was billed. Review it and confirm again.',
  too_many_requests: 'Too many requests. Try again in a minute.',
  unavailable: 'The service is not available right now. Try again in a moment.',
  unreachable: 'Nothing has changed. Check your connection and try again.',
  unreadable: 'We could not read the answer. Try again in a moment.',
};

/** The sentence for a code; empty where there is none. */
export function problemWords(code: string): string {
  return WORDS[code] ?? '';
}
