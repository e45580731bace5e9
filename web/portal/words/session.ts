export const EXPIRED = 'This link has expired';
export const WHAT_TO_DO =
  'For your safety each link to billing works once and only for a few minutes. Go back to your application ' +
  'and open billing from there: you get a new one at once.';
export const NOTHING_CHANGED = 'Nothing about your plan has changed.';

/** Of a session that is over: it was left, or lasted for as long as it may. */
export const SIGNED_OUT = 'You are signed out';
export const howToReturn = (merchant: string | undefined): string =>
  `To come back, open billing from ${merchant ?? 'your application'} again.`;
export const SIGN_IN_AGAIN = 'Sign in again';
export const backTo = (merchant: string): string => `Back to ${merchant}`;
