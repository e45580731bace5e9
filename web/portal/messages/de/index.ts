import { byInvoice } from './byInvoice';
import { change } from './change';
import { credit } from './credit';
import { documents } from './documents';
import { notes } from './notes';
import { payment } from './payment';
import { plans } from './plans';
import { sessions } from './sessions';
import { told } from './told';
import { de as shared } from '@shared/messages/de';

export const de = {
  ...shared,
  ...byInvoice,
  ...change,
  ...credit,
  ...documents,
  ...notes,
  ...payment,
  ...plans,
  ...sessions,
  ...told,
};
