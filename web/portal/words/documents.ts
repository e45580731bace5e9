import type { Document, DocumentSummary } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import type { Spoken } from '@shared/ui/Status';
import { declineReason } from './declines';
import { cardName } from './paying';
import { sayOf } from './say';

const say = sayOf('documents');

export const INVOICES = say('invoices');
export const SHOW_OLDER = say('showOlder');
export const NONE_YET = say('noneYet');

/** Which of them are listed. */
export const SHOW = say('show');
export const WHICH = [
  { value: 'all', label: say('all') },
  { value: 'open', label: say('openOnes') },
  { value: 'paid', label: say('paidOnes') },
  { value: 'credit_notes', label: say('creditNotes') },
] as const;
export type Which = (typeof WHICH)[number]['value'];
/** Where the server found none, and where none of those that it sent is one that was chosen. */
export const NONE_FOUND = say('noneFound');
export const NONE_OF_THESE = say('noneOfThese');

/** Whether it is one of those that were chosen. */
export function isOf({ kind, status, due }: Known, which: Which): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'open':
      return kind === 'invoice' && status === 'issued' && !isNothing(due);
    case 'paid':
      return kind === 'invoice' && (status === 'paid' || (status === 'issued' && isNothing(due)));
    case 'credit_notes':
      return kind === 'credit_note';
  }
}

/** On the paper. */
export const FROM = say('from');
export const TO = say('to');
export const PURCHASE_ORDER = say('purchaseOrder');
export const REPLACES = say('replaces');
export const REPLACED_BY = say('replacedBy');
export const DATE = say('date');
export const DUE = say('due');
export const PAID = say('paid');
export const TOTAL = say('total');
export const PAYMENTS = say('payments');

export const RECEIPT = say('receipt');
export const USAGE_REPORT = say('usageReport');

type Known = Pick<DocumentSummary, 'kind' | 'status' | 'due'> & { readonly due_on?: string };

/** The state of a document in a word, on the day the customer lives in. */
export function documentStatus(document: Known, today: string): Spoken {
  switch (document.status) {
    case 'calculated':
      return { word: say('notIssued'), tone: 'quiet', icon: 'clock' };
    case 'issued':
      return openStatus(document, today);
    case 'paid':
      return document.kind === 'credit_note' ? CREDITED : { word: say('paid'), tone: 'positive' };
    case 'void':
      return { word: say('void'), tone: 'quiet' };
    case 'uncollectible':
      return { word: say('notCollected'), tone: 'danger' };
  }
}

/** Nobody pays a credit note. */
const CREDITED: Spoken = { word: say('credited'), tone: 'positive' };

function openStatus(document: Known, today: string): Spoken {
  if (document.kind === 'credit_note') {
    return CREDITED;
  }
  if (isPastDue(document, today)) {
    return { word: say('overdue'), tone: 'danger' };
  }
  return isNothing(document.due)
    ? { word: say('paid'), tone: 'positive' }
    : { word: say('open'), tone: 'warning' };
}

/** Something of it is still to be paid, and the day to pay it by is over. */
export function isPastDue({ kind, status, due, due_on: dueOn }: Known, today: string): boolean {
  return kind === 'invoice' && status === 'issued' && !isNothing(due) && dueOn !== undefined && dueOn < today;
}

/** When it is to be paid and was; nobody pays a credit note. */
export const payableOn = ({
  kind,
  due_on: due,
  paid_on: paid,
}: Pick<Document, 'kind' | 'due_on' | 'paid_on'>) =>
  kind === 'credit_note'
    ? []
    : [
        { name: DUE, value: due === undefined ? '' : formatDay(due) },
        { name: PAID, value: paid === undefined ? '' : formatDay(paid) },
      ];

export const kindName = (kind: DocumentSummary['kind']): string =>
  kind === 'invoice' ? say('invoice') : say('creditNote');

/** "Invoice INV-000003" */
export function documentName({ kind, number }: Pick<DocumentSummary, 'kind' | 'number'>): string {
  return number === undefined ? kindName(kind) : say('numbered', { kind: kindName(kind), number });
}

/** The button that leads to it. */
export const seeWords = (kind: DocumentSummary['kind']): string =>
  kind === 'invoice' ? say('seeInvoice') : say('seeCreditNote');

/** What a link to one of its files is called, for those who hear it alone: "Receipt for INV-000003, PDF". */
export const fileNames = {
  pdf: (kind: string, name: string): string => say('pdf', { kind, name }),
  receipt: (name: string): string => say('receiptFor', { name }),
  usageReport: (name: string): string => say('usageReportFor', { name }),
};

/** The syntaxes of e-invoices, and the file of each. */
export const SYNTAXES = [
  { file: 'cii', syntax: 'CII' },
  { file: 'ubl', syntax: 'UBL' },
] as const;

export const eInvoice = (syntax: string): string => say('eInvoice', { syntax });

/** For those who hear the link alone: "E-invoice for INV-000003, CII". */
export const eInvoiceName = (syntax: string, name: string): string => say('eInvoiceFor', { syntax, name });

type Payment = NonNullable<Document['payments']>[number];

/** What became of one payment. */
export function paymentWords({ outcome, code, method, received, refunded }: Payment): string {
  const card = method === undefined ? say('thePayment') : cardName(method);
  const why = declineReason(code);
  switch (outcome) {
    case 'succeeded':
      return refunded === undefined
        ? paidWords(method, received)
        : say('paidBack', { paid: paidWords(method, received), refunded: formatMoney(refunded) });
    case 'declined':
      return why === undefined ? say('declined', { card }) : say('declinedBecause', { card, why });
    case 'unknown':
      return say('checking', { card });
    case 'action_required':
      return say('waits', { card });
  }
}

function paidWords(method: Payment['method'], received: Payment['received']): string {
  if (method !== undefined) {
    return say('paidWith', { card: cardName(method) });
  }
  return received?.way === 'bank_transfer' ? say('paidByTransfer') : say('paid');
}

export const COPY_PAY_LINK = say('copyPayLink');
export const PAY_LINK_COPIED = say('payLinkCopied');
