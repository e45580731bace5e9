import { controls } from './controls';

export const fr = { ...controls };
