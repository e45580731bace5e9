import { controls } from './controls';

export const ja = { ...controls };
