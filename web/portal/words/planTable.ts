import { sayOf } from './say';

const say = sayOf('planTable');

/** Where there are more plans than tiles have room for. */
export const PLANS = say('plans');
export const PLAN = say('plan');
export const PRICE = say('price');
export const CHOICE = say('choice');
export const NOT_INCLUDED = say('notIncluded');
