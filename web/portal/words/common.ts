/** What buttons say everywhere. */
export const BACK = 'Back';
export const CANCEL = 'Cancel';
export const CHANGE = 'Change';
export const CONTACT_SALES = 'Contact Sales';
export const DONE = 'Done';
export const TRY_AGAIN = 'Try again';
export const UNDO = 'Undo';
export const USE_ANOTHER_CARD = 'Use another card';

/** Where there is nothing of it. */
export { NONE } from '@shared/words/common';
