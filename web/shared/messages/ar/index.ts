import { bill } from './bill';
import { controls } from './controls';

export const ar = { ...bill, ...controls };
