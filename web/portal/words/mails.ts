import type { Mail } from '@shared/api/types';
import type { Spoken } from '@shared/ui/Status';

export const MAILS = 'Mails';
export const MAIL = 'Mail';
export const ALL_MAILS = 'All mails';
export const LEAD =
  'What you would be told by mail. In a sandbox all mails are kept here, and none is sent to anybody.';
export const NONE_YET = 'No mails yet. They come with an invoice, a payment or a change of plan.';
export const SHOW_OLDER = 'Show older mails';
export const TO = 'To';
export const DATE = 'Date';
export const ATTACHED = 'Attached';

/** What became of a mail, where it was not sent. */
export function mailStatus({ state }: Pick<Mail, 'state'>): Spoken | undefined {
  switch (state) {
    case 'sent':
      return undefined;
    case 'queued':
      return { word: 'Waiting', tone: 'quiet' };
    case 'not_sent':
      return { word: 'Not sent', tone: 'quiet' };
    case 'failed':
      return { word: 'Refused', tone: 'danger' };
  }
}

export const fileName = (attached: NonNullable<Mail['attached']>): string =>
  attached === 'receipt' ? 'Receipt (PDF)' : 'Document (PDF)';

/** "Mail: Invoice INV-000042 from Midcycle Cloud" */
export const contentOf = (subject: string): string => `Mail: ${subject}`;
