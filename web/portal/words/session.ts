import { sayOf } from './say';

const say = sayOf('session');

export const EXPIRED = say('expired');
export const WHAT_TO_DO = say('whatToDo');
export const NOTHING_CHANGED = say('nothingChanged');

/** Of a session that is over: it was left, or lasted for as long as it may. */
export const SIGNED_OUT = say('signedOut');
export const howToReturn = (merchant: string | undefined): string =>
  say('howToReturn', { merchant: merchant ?? say('yourApplication') });
export const SIGN_IN_AGAIN = say('signInAgain');
export const backTo = (merchant: string): string => say('backTo', { merchant });
