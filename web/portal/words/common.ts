import { sayOf } from './say';

const say = sayOf('common');

/** What buttons say everywhere. */
export const BACK = say('back');
export const CANCEL = say('cancel');
export const CHANGE = say('change');
export const CONTACT_SALES = say('contactSales');
export const DONE = say('done');
export const TRY_AGAIN = say('tryAgain');
export const UNDO = say('undo');
export const USE_ANOTHER_CARD = say('useAnotherCard');

/** Where there is nothing of it. */
export { NONE } from '@shared/words/common';
