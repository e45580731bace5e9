import type { Warning } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { STAYS_OPEN } from './paying';
import { named } from './told';
import { sayOf } from './say';

const say = sayOf('warnings');

/** What else a person should know before they confirm, by its code. */
export function warningWords({ code, about }: Warning): string {
  const date = about.date === undefined ? say('then') : formatDay(about.date);
  switch (code) {
    case 'replaces_scheduled':
      return about.why === 'pause'
        ? say('replacesPause', { date })
        : say('replaces', { changes: named(about.changes ?? []), date });
    case 'takes_back_cancellation':
      return say('withdrawsCancellation', { date });
    case 'takes_back_change':
      return say('undoes', { changes: named(about.changes ?? []), date });
    case 'over_limit':
      return say('overLimit');
    case 'ends_trial':
      return say('endsTrial');
    case 'not_refunded':
      return say('notRefunded');
    case 'usage_follows':
      return say('usageFollows');
    case 'no_gateway':
      return STAYS_OPEN;
    case 'untaxed':
      return say('untaxed');
  }
}
