import { bill } from './bill';
import { controls } from './controls';

export const fr = { ...bill, ...controls };
