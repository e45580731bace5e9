import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: 'إغلاق',
    loading: 'جارٍ التحميل',
    none: 'لا شيء',
    becomes: 'يصبح',
  },
  intervals: {
    length:
      '{unit, select, day {{n, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} week {{n, plural, zero {# أسبوع} one {أسبوع واحد} two {أسبوعين} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}}} month {{n, plural, zero {# شهر} one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرًا} other {# شهر}}} quarter {{n, plural, zero {# ربع سنة} one {ربع سنة} two {ربعي سنة} few {# أرباع سنة} many {# ربع سنة} other {# ربع سنة}}} year {{n, plural, zero {# سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}}} other {{n, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}}}',
    frequency:
      '{every, select, day {يوميًا} week {أسبوعيًا} month {شهريًا} quarter {كل ربع سنة} year {سنويًا} weeks {كل {length}} other {كل {length}}}',
    often:
      '{every, select, day {يوميًا} week {أسبوعيًا} month {شهريًا} quarter {كل ربع سنة} year {سنويًا} weeks {كل {length}} other {كل {length}}}',
    each: '{every, select, day {في اليوم} week {في الأسبوع} month {في الشهر} quarter {كل ربع سنة} year {في السنة} weeks {كل {length}} other {كل {length}}}',
    period:
      '{every, select, day {يوم} week {أسبوع} month {شهر} quarter {ربع سنة} year {سنة} weeks {{length}} other {{length}}}',
    billing:
      '{every, select, day {الفوترة اليومية} week {الفوترة الأسبوعية} month {الفوترة الشهرية} quarter {الفوترة كل ربع سنة} year {الفوترة السنوية} weeks {الفوترة كل {length}} other {الفوترة كل {length}}}',
    priced: '{price} {each}',
    everyTime:
      '{every, select, day {كل يوم} week {كل أسبوع} month {كل شهر} quarter {كل ربع سنة} year {كل سنة} weeks {كل {length}} other {كل {length}}}',
  },
  numbers: {
    ordinal: '{n, selectordinal, other {#}}',
  },
};
