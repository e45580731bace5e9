import type { DocumentSummary } from '@shared/api/types';
import { isNothing } from '@shared/words/money';
import type { Spoken } from '@shared/ui/Status';

type Known = Pick<DocumentSummary, 'kind' | 'status' | 'due'> & { readonly due_on?: string };

/** The state of a document in a word, on the day the customer lives in. */
export function documentStatus(document: Known, today: string): Spoken {
  switch (document.status) {
    case 'calculated':
      return { word: 'Not issued yet', tone: 'quiet', icon: 'clock' };
    case 'issued':
      return openStatus(document, today);
    case 'paid':
      return { word: 'Paid', tone: 'positive' };
    case 'void':
      return { word: 'Void', tone: 'quiet' };
    case 'uncollectible':
      return { word: 'Not collected', tone: 'danger' };
  }
}

function openStatus(document: Known, today: string): Spoken {
  if (document.kind === 'credit_note') {
    return { word: 'Credited', tone: 'positive' };
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

export function documentName({ kind, number }: Pick<DocumentSummary, 'kind' | 'number'>): string {
  const kindName = kind === 'invoice' ? 'Invoice' : 'Credit note';
  return number === undefined ? kindName : `${kindName} ${number}`;
}
