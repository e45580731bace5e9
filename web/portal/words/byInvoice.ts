import { sayOf } from './say';

const say = sayOf('byInvoice');

/** Why an invoice is past due that its customer pays by itself. */
export const LATE = say('late');

/** What stands where a card would be asked for. */
export const NO_CARD = say('noCard');
