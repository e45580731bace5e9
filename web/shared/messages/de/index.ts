import { controls } from './controls';

export const de = { ...controls };
