import type { Money, Subscription, UpcomingInvoice } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isCredit, isNothing } from '@shared/words/money';
import { sayOf } from './say';

const say = sayOf('invoices');

/** What stands behind the amount of an invoice to come: usage is in it already, or comes on top. */
export function usageNote(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return hasUsage(next) ? say('soFarMore') : say('plusUsage');
}

/** The same behind its date, where the amount stands apart. */
export function usageAfterDate(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return '';
  }
  return hasUsage(next) ? say('moreMayFollow') : say('andUsage');
}

/** What the sum of an invoice to come is called. */
export function expectedLabel(next: UpcomingInvoice): string {
  if (next.usage_follows !== true) {
    return say('expected');
  }
  return hasUsage(next) ? say('expectedSoFar') : say('expectedPlusUsage');
}

export function hasUsage({ lines }: UpcomingInvoice): boolean {
  return lines.some(({ why }) => why.derivation.kind === 'metered');
}

/** What the card of an invoice to come is called. */
export function upcomingTitle(
  { status, scheduled, plan, next_billing: next }: Subscription,
  named: boolean,
): string {
  const of = { named: named ? 'yes' : 'no', plan: named ? plan.name : '' };
  if (status === 'trial') {
    return say('afterTrial', of);
  }
  if (next !== undefined && isCredit(next.total)) {
    return say('nextCreditNote', of);
  }
  return scheduled?.kind === 'cancel' ? say('finalInvoice', of) : say('nextInvoice', of);
}

/** Behind its date or amount, where it is for several: "for 2 subscriptions, $10.00 of it for this one" */
export function shareNote(next: UpcomingInvoice): string {
  const { subscriptions, share } = next;
  if (subscriptions === undefined || share === undefined) {
    return '';
  }
  return say('share', { n: subscriptions.length, share: formatMoney(share), tax: taxOf(next) });
}

/** Behind a share, to which tax is added; nothing where its prices include it. */
function taxOf({ taxes = [] }: UpcomingInvoice): string {
  const isAdded = taxes.some(({ amount, inclusive }) => inclusive !== true && !isNothing(amount));
  return isAdded ? 'before' : 'none';
}

/** What of a document for several is for this one, where the whole is shown with another: "$10.00 of …" */
export function partWords(next: UpcomingInvoice, shownWith: string): string {
  const { share, total, subscriptions = [] } = next;
  const whole = {
    kind: isCredit(total) ? 'credit' : 'invoice',
    total: formatMoney(total),
    n: subscriptions.length,
    other: shownWith,
  };
  return share === undefined
    ? say('partOf', whole)
    : say('part', { ...whole, share: formatMoney(share), tax: taxOf(next) });
}

/** The first of several whose next document is the one of this: with it the whole is shown. */
export function shownBefore(
  subscription: Subscription,
  all: readonly Subscription[],
): Subscription | undefined {
  const next = subscription.next_billing;
  const first = all.find(
    ({ id, next_billing: other }) =>
      other?.date === next?.date && next?.subscriptions?.some((one) => one.id === id) === true,
  );
  return first?.id === subscription.id ? undefined : first;
}

/** The same behind a comma. */
export const afterComma = (note: string): string => (note === '' ? '' : say('afterComma', { note }));

/** The same as a sentence. */
const sentence = (note: string): string =>
  note === '' ? '' : say('asSentence', { note: `${note.charAt(0).toUpperCase()}${note.slice(1)}` });

/** Under its sum: whose it is, when amounts are calculated, and that usage may be added. */
export function upcomingNote(next: UpcomingInvoice): string {
  const fixed =
    next.calculated_on === undefined ? '' : say('calculatedOn', { day: formatDay(next.calculated_on) });
  const usage = next.usage_follows === true && hasUsage(next) ? say('moreUsage') : '';
  return [sentence(shareNote(next)), fixed, usage].filter((one) => one !== '').join(' ');
}

/** Of one that has nothing on it so far. */
export const emptyWords = ({ usage_follows: usage, date }: UpcomingInvoice): string =>
  usage === true ? say('onlyUsage', { day: formatDay(date) }) : say('nothingOn', { day: formatDay(date) });

/** "1 Dec 2026, $35.00 plus usage", or "… so far, more usage may be added" */
export const nextBillingWords = (next: UpcomingInvoice): string =>
  `${formatDay(next.date)}, ${formatMoney(next.total)}${usageNote(next)}${afterComma(creditNote(next))}${afterComma(shareNote(next))}`;

/** What of it is not paid by card: "of which credit pays $70.00" */
export const creditNote = ({ credit_used: credit }: Pick<UpcomingInvoice, 'credit_used'>): string =>
  isNothing(credit) ? '' : say('creditPays', { credit: formatMoney(credit) });

/** What of it is to be paid once credit has paid its part; what it gives back, where it owes the customer. */
export const expectedDue = ({ total, due }: Pick<UpcomingInvoice, 'total' | 'due'>): Money =>
  isCredit(total) ? total : due;

/** How much room there is: a paragraph of its own, a value beside its name, or a few words in a card. */
export type Room = keyof typeof NO_INVOICE;

/** Where no invoice is foreseen: nothing will be billed, or nothing has been used yet. */
export const NO_INVOICE = {
  sentence: {
    none: say('none'),
    soFar: say('nothingSoFar'),
    usage: (last?: string) =>
      last === undefined ? say('usageMayStill') : say('usageThroughMayStill', { last }),
  },
  value: { none: say('noneShort'), soFar: say('noneSoFar'), usage: () => say('andUsageMayStill') },
  card: { none: say('noUpcoming'), soFar: say('noneYet'), usage: () => '' },
};

/** The next of them in a list of those that are issued: "Next invoice of Scout Pro" */
export const upcomingName = ({ total, subscriptions }: UpcomingInvoice, plan: string): string =>
  say(isCredit(total) ? 'nextCreditNote' : 'nextInvoice', {
    named: subscriptions === undefined ? 'yes' : 'no',
    plan,
  });

/** When it comes, and what is still to be known of it. */
export const notIssued = (next: UpcomingInvoice): string =>
  say('expectedOn', {
    when: `${formatDay(next.date)}${usageAfterDate(next)}${afterComma(creditNote(next))}`,
  });
