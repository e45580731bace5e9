import type { byInvoice as english } from '@portal/messages/en/byInvoice';
import type { Translated } from '@shared/words/say';

export const byInvoice: Translated<typeof english> = {
  byInvoice: {
    late: 'Elle n’a pas été payée à temps.',
    noCard:
      'Vous payez sur facture : aucune carte n’est nécessaire. Chaque facture indique quand et où la payer.',
  },
};
