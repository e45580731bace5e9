import { credit } from './credit';
import { en as shared } from '@shared/messages/en';

export const en = { ...shared, ...credit };
