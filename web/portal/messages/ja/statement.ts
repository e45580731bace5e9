import type { statement as english } from '@portal/messages/en/statement';
import type { Translated } from '@shared/words/say';

export const statement: Translated<typeof english> = {
  accessibility: {
    lead: 'テストしていること、していないこと、ご連絡先をご案内します。',
    aimTitle: '目標',
    aim: 'これらのページは Web Content Accessibility Guidelines 2.2 のレベル AA を満たすことを目標に作られています。独立した監査は受けていないため、完全な適合を表明するものではありません。',
    byMachineTitle: '機械によるテスト',
    byMachine:
      '各バージョンの前に、axe-core というプログラムが以下の画面を、明るい配色と暗い配色で、幅 {widths} ピクセルのウィンドウで検査します。問題が一つでも見つかれば不合格です。ただし、見つけられるのは起こりうる問題の一部だけです。',
    overview: 'プランと請求書の概要',
    tiles: 'プランの選択',
    detailsErrors: '請求先情報のフォーム（エラーあり）',
    cardForm: 'カードのフォーム',
    review: '変更の確認',
    result: '変更の結果',
    cancellation: '解約',
    salesForm: '営業への問い合わせフォーム',
    toPay: '請求書の支払いページ',
    usage: '利用状況のグラフ',
    usageTable: '利用状況の表',
    invoices: '請求書の一覧',
    signedOut: 'サインインしていない画面',
    byKeyboardTitle: 'キーボードによるテスト',
    keyboard:
      'ウィンドウ形式の画面では、最初の画面から確定まで、キーボードだけでプランをアップグレードするテストを行っています。ページ形式の画面では行っていません。',
    notTestedTitle: 'テストしていないこと',
    screenReaders: 'スクリーンリーダーでの読み上げ',
    voice: '音声やスイッチによる操作',
    magnified: '200 % 以上の拡大',
    files: '請求書と領収書の PDF ファイル',
    elsewhere: '銀行のページやカードを入力するページなど、他社のページ',
    tellTitle: 'ご連絡先',
    tell: 'これらのページの利用に支障がある場合は、{merchant} にご連絡ください。代わりに手続きすることもできます。',
  },
};
