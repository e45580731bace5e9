import type { Mail } from '@shared/api/types';
import type { Spoken } from '@shared/ui/Status';
import { sayOf } from './say';

const say = sayOf('mails');

export const MAILS = say('mails');
export const MAIL = say('mail');
export const ALL_MAILS = say('allMails');
export const LEAD = say('lead');
export const NONE_YET = say('noneYet');
export const SHOW_OLDER = say('showOlder');
export const TO = say('to');
export const DATE = say('date');
export const ATTACHED = say('attached');

/** What became of a mail, where it was not sent. */
export function mailStatus({ state }: Pick<Mail, 'state'>): Spoken | undefined {
  switch (state) {
    case 'sent':
      return undefined;
    case 'queued':
      return { word: say('waiting'), tone: 'quiet' };
    case 'not_sent':
      return { word: say('notSent'), tone: 'quiet' };
    case 'failed':
      return { word: say('refused'), tone: 'danger' };
  }
}

export const fileName = (attached: NonNullable<Mail['attached']>): string =>
  attached === 'receipt' ? say('receiptFile') : say('documentFile');

/** "Mail: Invoice INV-000042 from Midcycle Cloud" */
export const contentOf = (subject: string): string => say('contentOf', { subject });
