import { bill } from './bill';
import { controls } from './controls';

export const es = { ...bill, ...controls };
