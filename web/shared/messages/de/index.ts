import { bill } from './bill';
import { controls } from './controls';

export const de = { ...bill, ...controls };
