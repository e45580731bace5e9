import type { Quote } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';

/** What a cancellation does and does not, before it is confirmed, and its proof afterwards. */
export const LAST_DAY = 'Last day';
export const STOPS = 'What stops';
export const STAYS = 'What stays';
export const WHAT_STAYS =
  'Your invoices, payment methods and billing details. You can start again at any time.';
export const CHANGE_YOUR_MIND = 'If you change your mind';
export const FINAL_INVOICE = 'Final invoice';
export const NUMBER = 'Confirmation number';

/** Beside it. */
export const INSTEAD = 'Instead of cancelling';
export const SMALLER_PLAN = 'Choose Another Plan';
export const PAUSE = 'Pause';

/** The plan that ends. */
const planOf = ({ changes, told }: Quote): string =>
  changes.plan?.before?.name ?? told.find(({ code }) => code === 'ends')?.about.plan ?? 'your plan';

export const keepWords = (quote: Quote): string => `Keep ${planOf(quote)}`;

export function stopsWords(quote: Quote): readonly string[] {
  const next = quote.changes.plan?.after.name;
  return next === undefined
    ? [`${planOf(quote)} with all that comes with it`, 'Renewal']
    : [`${planOf(quote)}: you go on with ${next}`];
}

/** Nothing is said of an undo where it ends at once: what is over is not taken back. */
export function staysWords(quote: Quote): readonly string[] {
  const kept = 'Your invoices, payment methods and billing details';
  return quote.timing === 'scheduled'
    ? [kept, `The way back: you can undo this through ${lastDay(quote)}`]
    : [kept];
}

/** The last day on which there is the plan. */
export const lastDay = ({ told, effective }: Quote): string =>
  formatDay(told.find(({ about }) => about.until !== undefined)?.about.until ?? effective);

/** Under what was done. */
export const proofWords = ({ id }: Quote): string => `${NUMBER}: ${id}.`;
