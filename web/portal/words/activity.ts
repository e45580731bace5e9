import { sayOf } from './say';

const say = sayOf('activity');

export const ACTIVITY = say('activity');
export const NONE_YET = say('noneYet');
