import { credit } from './credit';
import { es as shared } from '@shared/messages/es';

export const es = { ...shared, ...credit };
