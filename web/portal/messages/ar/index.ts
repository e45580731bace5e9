import { credit } from './credit';
import { ar as shared } from '@shared/messages/ar';

export const ar = { ...shared, ...credit };
