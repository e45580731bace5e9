import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: '閉じる',
    loading: '読み込み中',
    none: 'なし',
    becomes: '変更後：',
  },
  intervals: {
    length:
      '{unit, select, day {{n, plural, other {#日}}} week {{n, plural, other {#週間}}} month {{n, plural, other {#か月}}} quarter {{n, plural, other {#四半期}}} year {{n, plural, other {#年}}} other {{n, plural, other {#秒}}}}',
    frequency:
      '{every, select, day {毎日} week {毎週} month {毎月} quarter {四半期ごと} year {毎年} weeks {{length}ごと} other {{length}ごと}}',
    often:
      '{every, select, day {毎日} week {毎週} month {毎月} quarter {四半期ごと} year {毎年} weeks {{length}ごと} other {{length}ごと}}',
    each: '{every, select, day {／日} week {／週} month {／月} quarter {／四半期} year {／年} weeks {／{length}} other {／{length}}}',
    period:
      '{every, select, day {1日} week {1週間} month {1か月} quarter {1四半期} year {1年} weeks {{length}} other {{length}}}',
    billing:
      '{every, select, day {毎日の請求} week {毎週の請求} month {毎月の請求} quarter {四半期ごとの請求} year {毎年の請求} weeks {{length}ごとの請求} other {{length}ごとの請求}}',
    priced: '{price}{each}',
    everyTime:
      '{every, select, day {毎日} week {毎週} month {毎月} quarter {四半期ごとに} year {毎年} weeks {{length}ごとに} other {{length}ごとに}}',
  },
  numbers: {
    ordinal: '{n, selectordinal, other {#日}}',
  },
};
