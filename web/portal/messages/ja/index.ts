import { credit } from './credit';
import { ja as shared } from '@shared/messages/ja';

export const ja = { ...shared, ...credit };
