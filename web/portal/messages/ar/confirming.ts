import type { confirming as english } from '@portal/messages/en/confirming';
import type { Translated } from '@shared/words/say';

export const confirming: Translated<typeof english> = {
  confirming: {
    asks: 'يطلب البنك تأكيد دفعة بقيمة {amount}',
    open: 'تبقى الفاتورة {number} غير مدفوعة حتى ذلك الحين.',
    giveUp: 'إلغاء هذه الدفعة',
    stillWaits: 'لم يستجب البنك. لا تزال الدفعة معلّقة؛ يُرجى إعادة المحاولة.',
    inList: 'بانتظار التأكيد لدى البنك',
    unconfirmed: 'لم يتم تأكيد الدفعة',
    why: '{why, select, money {لا يوجد رصيد كافٍ في {card}.} expired {انتهت صلاحية {card}.} wrong {بيانات {card} غير صحيحة.} bank {لم يتمكن البنك من معالجة الدفع بواسطة {card}.} over {لم يعد بالإمكان استخدام {card}.} unconfirmed {لم يتم تأكيد الدفع بواسطة {card} لدى البنك.} other {رفض البنك {card} دون ذكر السبب.}}',
    noCards:
      'لا يقبل {merchant} البطاقات هنا. ما يجب دفعه قبل أن يسري لا يمكن تغييره هنا: يُرجى التواصل مع {merchant}.',
  },
};
