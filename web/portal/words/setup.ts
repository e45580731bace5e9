import { sayOf } from './say';

const say = sayOf('setup');

export const ADDRESS = say('address');
export const METHOD = say('method');
export const SAVE_ADDRESS = say('saveAddress');
export const ON_FILE = say('onFile');
export const CONTINUE = say('continue');
