import { controls } from './controls';

export const es = { ...controls };
