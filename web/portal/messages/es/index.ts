import { byInvoice } from './byInvoice';
import { change } from './change';
import { confirming } from './confirming';
import { credit } from './credit';
import { documents } from './documents';
import { frame } from './frame';
import { notes } from './notes';
import { payment } from './payment';
import { plans } from './plans';
import { problems } from './problems';
import { sessions } from './sessions';
import { told } from './told';
import { usage } from './usage';
import { es as shared } from '@shared/messages/es';

export const es = {
  ...shared,
  ...byInvoice,
  ...change,
  ...confirming,
  ...credit,
  ...documents,
  ...frame,
  ...notes,
  ...payment,
  ...plans,
  ...problems,
  ...sessions,
  ...told,
  ...usage,
};
