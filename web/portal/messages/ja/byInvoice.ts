import type { byInvoice as english } from '@portal/messages/en/byInvoice';
import type { Translated } from '@shared/words/say';

export const byInvoice: Translated<typeof english> = {
  byInvoice: {
    late: '期日までにお支払いがありませんでした。',
    noCard: '請求書払いのため、カードは必要ありません。お支払いの期日と振込先は各請求書に記載されています。',
  },
};
