import { localeOf } from './say';
import { sayShared } from './sayShared';

const say = sayShared('controls');

export const CLOSE = say('close');
export const LOADING = say('loading');

/** Where there is nothing afterwards. */
export const NONE = say('none');

/** Instead of the arrow between before and after, for those who do not see it. */
export const BECOMES = say('becomes');

/** "a, b and c" */
export function listed(some: readonly string[]): string {
  return new Intl.ListFormat(localeOf('en-GB')).format(some);
}
