import type { Warning } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { STAYS_OPEN } from './paying';
import { named } from './told';

/** What else a person should know before they confirm, by its code. */
export function warningWords({ code, about }: Warning): string {
  const date = about.date === undefined ? 'then' : formatDay(about.date);
  switch (code) {
    case 'replaces_scheduled':
      return about.why === 'pause'
        ? `This replaces your pause on ${date}.`
        : `This replaces ${named(about.changes ?? [])} on ${date}.`;
    case 'takes_back_cancellation':
      return `This withdraws your cancellation for ${date}.`;
    case 'takes_back_change':
      return `This undoes ${named(about.changes ?? [])} on ${date}, which came later.`;
    case 'over_limit':
      return 'You use more than this plan allows. You keep what you have, but you cannot add more.';
    case 'ends_trial':
      return 'Your trial ends with this change.';
    case 'not_refunded':
      return 'The current period is not refunded.';
    case 'usage_follows':
      return 'Usage is billed in addition, at the end of each period.';
    case 'no_gateway':
      return STAYS_OPEN;
    case 'untaxed':
      return 'No tax is charged.';
  }
}
