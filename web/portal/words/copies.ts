import { sayOf } from './say';

const say = sayOf('copies');

/** Of further addresses to which invoices go. */
export const COPIES_TO = say('to');
export const COPIES_LABEL = say('label');
export const COPIES_NOTE = say('note');
export const COPIES_WRONG = say('wrong');
