export const CLOSE = 'Close';
export const LOADING = 'Loading';

/** Where there is nothing afterwards. */
export const NONE = 'None';

/** Instead of the arrow between before and after, for those who do not see it. */
export const BECOMES = 'becomes';
