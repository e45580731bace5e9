import type { credit as english } from '@portal/messages/en/credit';
import type { Translated } from '@shared/words/say';

export const credit: Translated<typeof english> = {
  credit: {
    accountCredit: 'رصيد الحساب',
    howItPays:
      'يسدد الرصيد فواتيركم القادمة قبل الخصم من أي بطاقة: ما تنتهي صلاحيته أولًا يُستخدم أولًا. ولا يُصرف نقدًا.',
    whereFrom: 'عرض مصدره',
    nothingYet: 'لم يكن في حسابكم رصيد بعد.',
    balance: 'الرصيد',
    seeDocument: 'عرض المستند',
    link: 'رصيد الحساب: {balance}',
    granted: 'رصيد من {merchant}',
    grantedNote: 'رصيد من {merchant}: {note}',
    credited: 'مبلغ أعاده مستند',
    overpaid: 'ما دفعتموه زيادة على المستحق',
    applied: 'سدد فاتورة',
    held: 'محجوز لدفعة يجري التحقق منها',
    released: 'لم يعد محجوزًا: لم تتم الدفعة',
    returned: 'أُعيد من فاتورة ملغاة',
    refunded: 'صُرف لكم',
    expired: 'انتهت صلاحيته',
    until: 'يسدد الفواتير قبل {day}.',
    leftUntil: 'تبقى منه {left} ويسدد الفواتير قبل {day}.',
  },
};
