import type { notes as english } from '@portal/messages/en/notes';
import type { Translated } from '@shared/words/say';

export const notes: Translated<typeof english> = {
  reasons: {
    question: '解約の理由をお聞かせください',
    questionMore: 'お答えにかかわらず、プランは解約済みです。ご回答は任意です。',
    comment: 'ご意見があればご記入ください',
    send: '送信',
    skip: '回答しない',
    thanks: 'ありがとうございます。ご回答を記録しました。',
    tooExpensive: '料金が高い',
    unused: 'あまり使っていない',
    missingFeatures: '必要な機能がない',
    tooComplex: '複雑すぎる',
    switched: '別の製品に切り替えた',
    other: 'その他の理由',
  },
  finding: {
    year: '年',
    allYears: 'すべての年',
    number: '番号',
    find: '検索',
    clear: 'クリア',
  },
  planTable: {
    plans: 'プラン一覧',
    plan: 'プラン',
    price: '料金',
    choice: '選択',
    notIncluded: '含まれません',
  },
  links: {
    accessibility: 'アクセシビリティ',
  },
};
