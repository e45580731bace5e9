import { controls } from './controls';

export const en = { ...controls };
