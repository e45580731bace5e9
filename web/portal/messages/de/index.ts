import { credit } from './credit';
import { de as shared } from '@shared/messages/de';

export const de = { ...shared, ...credit };
