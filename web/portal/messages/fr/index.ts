import { credit } from './credit';
import { fr as shared } from '@shared/messages/fr';

export const fr = { ...shared, ...credit };
