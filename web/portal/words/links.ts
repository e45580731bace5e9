import { sayOf } from './say';

const say = sayOf('links');

/** Pages that are named before they are loaded. */
export const ACCESSIBILITY = say('accessibility');
