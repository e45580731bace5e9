import type { credit as english } from '@portal/messages/en/credit';
import type { Translated } from '@shared/words/say';

export const credit: Translated<typeof english> = {
  credit: {
    accountCredit: 'クレジット残高',
    howItPays:
      'クレジットは、カードに請求する前に次回以降の請求書の支払いに充てられます。有効期限の早いものから使われます。払い戻しはされません。',
    whereFrom: '内訳を見る',
    nothingYet: 'これまでにクレジットはありません。',
    balance: '残高',
    seeDocument: '書類を見る',
    link: 'クレジット残高：{balance}',
    granted: '{merchant} からのクレジット',
    grantedNote: '{merchant} からのクレジット：{note}',
    credited: '書類による返還分',
    overpaid: '未払額を超えてお支払いいただいた分',
    applied: '請求書の支払いに充当',
    held: '確認中のお支払いのために取り置き',
    released: '取り置きを解除：お支払いは完了しませんでした',
    returned: '無効になった請求書から戻った分',
    refunded: 'お客様へ返金済み',
    expired: '期限切れ',
    until: '{day}より前の請求書に使えます。',
    leftUntil: '残り{left}は、{day}より前の請求書に使えます。',
  },
};
