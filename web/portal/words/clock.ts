import { formatDay } from '@shared/words/dates';

export const SANDBOX = 'Sandbox';
export const NO_REAL_MONEY = 'No real money';
export const MAILS = 'Mails';
export const PASSING = 'Time is passing…';
export const ADVANCE = 'Advance';
export const DAY = '1 day';
export const WEEK = '1 week';
export const MONTH = '1 month';
export const NEXT_BILLING = 'to next billing';
export const WHAT_CAME_OF_IT = 'What came of it';
export const HIDE = 'Hide what came of it';
export const NOTHING_DUE = 'Nothing was due.';

/** "Advance 1 week" */
export const advance = (by: string): string => `${ADVANCE} ${by}`;

export const passed = (from: string, to: string): string => `From ${formatDay(from)} to ${formatDay(to)}`;
