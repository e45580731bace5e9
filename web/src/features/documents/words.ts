import type { DocumentSummary } from '../../api/types';
import type { Tone } from '../../ui/words';

export function documentStatus({ status }: Pick<DocumentSummary, 'status'>): {
  readonly word: string;
  readonly tone: Tone;
} {
  switch (status) {
    case 'calculated':
      return { word: 'Not issued yet', tone: 'quiet' };
    case 'issued':
      return { word: 'Open', tone: 'warning' };
    case 'paid':
      return { word: 'Paid', tone: 'positive' };
    case 'void':
      return { word: 'Void', tone: 'quiet' };
    case 'uncollectible':
      return { word: 'Not collected', tone: 'danger' };
  }
}

export function documentName({ kind, number }: Pick<DocumentSummary, 'kind' | 'number'>): string {
  const kindName = kind === 'invoice' ? 'Invoice' : 'Credit note';
  return number === undefined ? kindName : `${kindName} ${number}`;
}
