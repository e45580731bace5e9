import type { sessions as english } from '@portal/messages/en/sessions';
import type { Translated } from '@shared/words/say';

export const sessions: Translated<typeof english> = {
  sessions: {
    title: 'サインインとセッション',
    lead: 'サインイン中の端末です。心当たりのないものはサインアウトしてください。',
    thisOne: 'この端末',
    signOut: 'サインアウト',
    signOutOthers: 'ほかのすべてからサインアウト',
    signOutEverywhere: 'すべてからサインアウト',
    show: 'セッション',
    keep: 'そのままにする',
    none: 'サインインしている端末はありません。',
    alone: 'ほかではサインインしていません。',
    othersQuestion: 'この端末以外のすべてからサインアウトしますか？',
    unknown: '不明な端末',
    on: '{platform}の{browser}',
    mail: '{began}にメールでサインイン',
    link: '{began}にリンクでサインイン',
    seen: '{began} · 最終確認 {seen}',
    out: '{began}にサインインした{device}をサインアウト',
    of: '{name}さんのセッション',
    ended: '{count, plural, other {#台の端末をサインアウトしました。}}',
    browser:
      '{browser, select, edge {Edge} opera {Opera} samsung {Samsung Internet} firefox {Firefox} chrome {Chrome} safari {Safari} other {ブラウザー}}',
    platform:
      '{platform, select, iphone {iPhone} ipad {iPad} android {Android} chrome_os {ChromeOS} windows {Windows} mac {Mac} other {Linux}}',
  },
};
