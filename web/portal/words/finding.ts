import { sayOf } from './say';

const say = sayOf('finding');

/** Which documents are looked for. */
export const YEAR = say('year');
export const ALL_YEARS = say('allYears');
export const NUMBER = say('number');
export const FIND = say('find');
export const CLEAR = say('clear');
