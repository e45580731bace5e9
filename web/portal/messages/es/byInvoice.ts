import type { byInvoice as english } from '@portal/messages/en/byInvoice';
import type { Translated } from '@shared/words/say';

export const byInvoice: Translated<typeof english> = {
  byInvoice: {
    late: 'No se pagó a tiempo.',
    noCard:
      'Usted paga por factura: no hace falta ninguna tarjeta. Cada factura indica cuándo y dónde pagarla.',
  },
};
