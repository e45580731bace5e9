export const CLOSE = 'Close';
export const LOADING = 'Loading';

/** Where there is nothing afterwards. */
export const NONE = 'None';

/** Instead of the arrow between before and after, for those who do not see it. */
export const BECOMES = 'becomes';

/** "a, b and c" */
export function listed(some: readonly string[]): string {
  const last = some.at(-1) ?? '';
  return some.length < 2 ? last : `${some.slice(0, -1).join(', ')} and ${last}`;
}
