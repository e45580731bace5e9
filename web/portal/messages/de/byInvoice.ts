import type { byInvoice as english } from '@portal/messages/en/byInvoice';
import type { Translated } from '@shared/words/say';

export const byInvoice: Translated<typeof english> = {
  byInvoice: {
    late: 'Sie wurde nicht rechtzeitig bezahlt.',
    noCard:
      'Sie zahlen auf Rechnung: Eine Karte ist nicht nötig. Auf jeder Rechnung steht, bis wann und wohin Sie zahlen.',
  },
};
