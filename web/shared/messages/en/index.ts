import { bill } from './bill';
import { controls } from './controls';

export const en = { ...bill, ...controls };
