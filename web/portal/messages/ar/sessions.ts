import type { sessions as english } from '@portal/messages/en/sessions';
import type { Translated } from '@shared/words/say';

export const sessions: Translated<typeof english> = {
  sessions: {
    title: 'تسجيل الدخول والجلسات',
    lead: 'الأجهزة التي سجلتم الدخول منها. سجلوا الخروج مما لا تعرفونه.',
    thisOne: 'هذا الجهاز',
    signOut: 'تسجيل الخروج',
    signOutOthers: 'تسجيل الخروج من كل الأجهزة الأخرى',
    signOutEverywhere: 'تسجيل الخروج من كل الأجهزة',
    show: 'الجلسات',
    keep: 'إبقاء',
    none: 'لا توجد جلسات مفتوحة.',
    alone: 'لم تسجلوا الدخول من مكان آخر.',
    othersQuestion: 'هل تريدون تسجيل الخروج من كل الأجهزة عدا هذا؟',
    unknown: 'جهاز غير معروف',
    on: '{browser} على {platform}',
    mail: 'تسجيل دخول بالبريد الإلكتروني في {began}',
    link: 'تسجيل دخول برابط في {began}',
    seen: '{began} · آخر ظهور {seen}',
    out: 'تسجيل الخروج من {device}، منذ {began}',
    of: 'جلسات {name}',
    ended:
      '{count, plural, zero {لم يُسجل الخروج من أي جهاز.} one {سُجل الخروج من جهاز واحد.} two {سُجل الخروج من جهازين.} few {سُجل الخروج من # أجهزة.} many {سُجل الخروج من # جهازًا.} other {سُجل الخروج من # جهاز.}}',
    browser:
      '{browser, select, edge {Edge} opera {Opera} samsung {Samsung Internet} firefox {Firefox} chrome {Chrome} safari {Safari} other {متصفح}}',
    platform:
      '{platform, select, iphone {iPhone} ipad {iPad} android {Android} chrome_os {ChromeOS} windows {Windows} mac {Mac} other {Linux}}',
  },
};
