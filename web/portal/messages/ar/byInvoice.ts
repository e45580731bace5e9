import type { byInvoice as english } from '@portal/messages/en/byInvoice';
import type { Translated } from '@shared/words/say';

export const byInvoice: Translated<typeof english> = {
  byInvoice: {
    late: 'لم تُدفع في موعدها.',
    noCard: 'أنتم تدفعون بموجب فاتورة، ولا حاجة إلى بطاقة. تذكر كل فاتورة موعد الدفع ومكانه.',
  },
};
