import { change } from './change';
import { credit } from './credit';
import { documents } from './documents';
import { payment } from './payment';
import { told } from './told';
import { es as shared } from '@shared/messages/es';

export const es = { ...shared, ...change, ...credit, ...documents, ...payment, ...told };
