import type { Quote } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { sayOf } from './say';

const say = sayOf('cancelling');

/** What a cancellation does and does not, before it is confirmed, and its proof afterwards. */
export const LAST_DAY = say('lastDay');
export const STOPS = say('stops');
export const STAYS = say('stays');
export const WHAT_STAYS = say('whatStays');
export const CHANGE_YOUR_MIND = say('changeYourMind');
export const FINAL_INVOICE = say('finalInvoice');
export const NUMBER = say('number');

/** Beside it. */
export const INSTEAD = say('instead');
export const SMALLER_PLAN = say('smallerPlan');
export const PAUSE = say('pause');

/** The plan that ends. */
const planOf = ({ changes, told }: Quote): string =>
  changes.plan?.before?.name ?? told.find(({ code }) => code === 'ends')?.about.plan ?? say('yourPlan');

export const keepWords = (quote: Quote): string => say('keep', { plan: planOf(quote) });

export function stopsWords(quote: Quote): readonly string[] {
  const next = quote.changes.plan?.after.name;
  return next === undefined
    ? [say('allOfIt', { plan: planOf(quote) }), say('renewal')]
    : [say('goOnWith', { plan: planOf(quote), next })];
}

/** Nothing is said of an undo where it ends at once: what is over is not taken back. */
export function staysWords(quote: Quote): readonly string[] {
  const kept = say('kept');
  return quote.timing === 'scheduled' ? [kept, say('wayBack', { day: lastDay(quote) })] : [kept];
}

/** The last day on which there is the plan. */
export const lastDay = ({ told, effective }: Quote): string =>
  formatDay(told.find(({ about }) => about.until !== undefined)?.about.until ?? effective);

/** Under what was done. */
export const proofWords = ({ id }: Quote): string => say('proof', { id });
