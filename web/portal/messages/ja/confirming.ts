import type { confirming as english } from '@portal/messages/en/confirming';
import type { Translated } from '@shared/words/say';

export const confirming: Translated<typeof english> = {
  confirming: {
    asks: '{amount} のお支払いについて、銀行が確認を求めています',
    open: '確認されるまで、請求書 {number} は未払いのままです。',
    giveUp: 'このお支払いを取りやめる',
    stillWaits: '銀行から応答がありませんでした。お支払いはまだ確認待ちです。もう一度お試しください。',
    inList: '銀行での確認待ち',
    unconfirmed: 'お支払いは確認されませんでした',
    why: '{why, select, money {{card} の残高が足りません。} expired {{card} の有効期限が切れています。} wrong {{card} の情報が正しくありません。} bank {銀行が {card} でのお支払いを処理できませんでした。} over {{card} はもう使えません。} unconfirmed {{card} でのお支払いは銀行で確認されませんでした。} other {銀行が理由を示さずに {card} を承認しませんでした。}}',
    noCards:
      '{merchant} はここではカードを受け付けていません。先にお支払いが必要な変更はここではできません。{merchant} にお問い合わせください。',
  },
};
