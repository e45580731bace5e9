import type { Document, DocumentSummary } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import type { Spoken } from '@shared/ui/Status';
import { declineWords } from './declines';
import { cardName } from './paying';

export const INVOICES = 'Invoices';
export const SHOW_OLDER = 'Show older';
export const NONE_YET = 'No invoices yet.';

/** Which of them are listed. */
export const SHOW = 'Show';
export const WHICH = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'paid', label: 'Paid' },
  { value: 'credit_notes', label: 'Credit notes' },
] as const;
export type Which = (typeof WHICH)[number]['value'];
export const NONE_OF_THESE = 'None of the documents shown here.';

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
export const FROM = 'From';
export const TO = 'To';
export const PURCHASE_ORDER = 'Purchase order';
export const REPLACES = 'Replaces';
export const REPLACED_BY = 'Replaced by';
export const DATE = 'Date';
export const DUE = 'Due';
export const PAID = 'Paid';
export const TOTAL = 'Total';
export const PAYMENTS = 'Payments';

export const RECEIPT = 'Receipt';
export const USAGE_REPORT = 'Usage report';

type Known = Pick<DocumentSummary, 'kind' | 'status' | 'due'> & { readonly due_on?: string };

/** The state of a document in a word, on the day the customer lives in. */
export function documentStatus(document: Known, today: string): Spoken {
  switch (document.status) {
    case 'calculated':
      return { word: 'Not issued yet', tone: 'quiet', icon: 'clock' };
    case 'issued':
      return openStatus(document, today);
    case 'paid':
      return document.kind === 'credit_note' ? CREDITED : { word: 'Paid', tone: 'positive' };
    case 'void':
      return { word: 'Void', tone: 'quiet' };
    case 'uncollectible':
      return { word: 'Not collected', tone: 'danger' };
  }
}

/** Nobody pays a credit note. */
const CREDITED: Spoken = { word: 'Credited', tone: 'positive' };

function openStatus(document: Known, today: string): Spoken {
  if (document.kind === 'credit_note') {
    return CREDITED;
  }
  if (isPastDue(document, today)) {
    return { word: 'Overdue', tone: 'danger' };
  }
  return isNothing(document.due) ? { word: 'Paid', tone: 'positive' } : { word: 'Open', tone: 'warning' };
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
  kind === 'invoice' ? 'Invoice' : 'Credit note';

/** "Invoice INV-000003" */
export function documentName({ kind, number }: Pick<DocumentSummary, 'kind' | 'number'>): string {
  return number === undefined ? kindName(kind) : `${kindName(kind)} ${number}`;
}

/** The button that leads to it. */
export const seeWords = (kind: DocumentSummary['kind']): string =>
  kind === 'invoice' ? 'See invoice' : 'See credit note';

/** What a link to one of its files is called, for those who hear it alone: "Receipt for INV-000003, PDF". */
export const fileNames = {
  pdf: (kind: string, name: string): string => `${kind} ${name}, PDF`,
  receipt: (name: string): string => `${RECEIPT} for ${name}, PDF`,
  usageReport: (name: string): string => `${USAGE_REPORT} for ${name}, PDF`,
};

/** The syntaxes of e-invoices, and the file of each. */
export const SYNTAXES = [
  { file: 'cii', syntax: 'CII' },
  { file: 'ubl', syntax: 'UBL' },
] as const;

export const eInvoice = (syntax: string): string => `E-invoice (${syntax})`;

/** For those who hear the link alone: "E-invoice for INV-000003, CII". */
export const eInvoiceName = (syntax: string, name: string): string => `E-invoice for ${name}, ${syntax}`;

type Payment = NonNullable<Document['payments']>[number];

/** What became of one payment. */
export function paymentWords({ outcome, code, method, received, refunded }: Payment): string {
  const card = method === undefined ? 'The payment' : cardName(method);
  switch (outcome) {
    case 'succeeded':
      return `${paidWords(method, received)}${refunded === undefined ? '' : `, ${formatMoney(refunded)} paid back`}`;
    case 'declined':
      return `${card} was declined${declineWords(code)}`;
    case 'unknown':
      return `${card} is being checked`;
    case 'action_required':
      return `${card} waits until you confirm it with your bank`;
  }
}

function paidWords(method: Payment['method'], received: Payment['received']): string {
  if (method !== undefined) {
    return `Paid with ${cardName(method)}`;
  }
  return received?.way === 'bank_transfer' ? 'Paid by bank transfer' : 'Paid';
}

export const COPY_PAY_LINK = 'Copy payment link';
export const PAY_LINK_COPIED = 'Payment link copied';
