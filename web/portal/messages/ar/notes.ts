import type { notes as english } from '@portal/messages/en/notes';
import type { Translated } from '@shared/words/say';

export const notes: Translated<typeof english> = {
  reasons: {
    question: 'لماذا ألغيتم الاشتراك؟',
    questionMore: 'خطتكم ملغاة في كل الأحوال، ولستم ملزمين بالإجابة.',
    comment: 'ما تودون إضافته',
    send: 'إرسال',
    skip: 'لا، شكرًا',
    thanks: 'شكرًا لكم. لقد سجلنا إجابتكم.',
    tooExpensive: 'السعر مرتفع جدًا',
    unused: 'لا أستخدمه بما يكفي',
    missingFeatures: 'ينقصه شيء',
    tooComplex: 'معقد جدًا',
    switched: 'أستخدم الآن منتجًا آخر',
    other: 'سبب آخر',
  },
  finding: {
    year: 'السنة',
    allYears: 'كل السنوات',
    number: 'الرقم',
    find: 'بحث',
    clear: 'مسح',
  },
  planTable: {
    plans: 'الخطط',
    plan: 'الخطة',
    price: 'السعر',
    choice: 'اختياركم',
    notIncluded: 'غير مشمول',
  },
  links: {
    accessibility: 'إمكانية الوصول',
  },
};
