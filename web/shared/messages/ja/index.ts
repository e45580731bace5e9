import { bill } from './bill';
import { controls } from './controls';

export const ja = { ...bill, ...controls };
