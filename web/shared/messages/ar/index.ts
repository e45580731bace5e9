import { controls } from './controls';

export const ar = { ...controls };
