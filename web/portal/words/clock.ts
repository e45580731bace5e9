import { formatDay } from '@shared/words/dates';
import { sayOf } from './say';

const say = sayOf('clock');

export const SANDBOX = say('sandbox');
export const NO_REAL_MONEY = say('noRealMoney');
export const MAILS = say('mails');
export const PASSING = say('passing');
export const ADVANCE = say('advance');
export const DAY = say('day');
export const WEEK = say('week');
export const MONTH = say('month');
export const NEXT_BILLING = say('nextBilling');
export const WHAT_CAME_OF_IT = say('whatCame');
export const HIDE = say('hide');
export const NOTHING_DUE = say('nothingDue');

/** "Advance 1 week" */
export const advance = (by: string): string => say('advanceBy', { by });

export const passed = (from: string, to: string): string =>
  say('passed', { from: formatDay(from), to: formatDay(to) });
