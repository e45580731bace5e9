import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: 'Schließen',
    loading: 'Wird geladen',
    none: 'Keine',
    becomes: 'wird zu',
  },
  intervals: {
    length:
      '{unit, select, day {{n, plural, one {# Tag} other {# Tage}}} week {{n, plural, one {# Woche} other {# Wochen}}} month {{n, plural, one {# Monat} other {# Monate}}} quarter {{n, plural, one {# Quartal} other {# Quartale}}} year {{n, plural, one {# Jahr} other {# Jahre}}} other {{n, plural, one {# Sekunde} other {# Sekunden}}}}',
    frequency:
      '{every, select, day {Täglich} week {Wöchentlich} month {Monatlich} quarter {Vierteljährlich} year {Jährlich} weeks {Alle {length}} other {Alle {length}}}',
    often:
      '{every, select, day {täglich} week {wöchentlich} month {monatlich} quarter {vierteljährlich} year {jährlich} weeks {alle {length}} other {alle {length}}}',
    each: '{every, select, day {pro Tag} week {pro Woche} month {pro Monat} quarter {pro Quartal} year {pro Jahr} weeks {alle {length}} other {alle {length}}}',
    period:
      '{every, select, day {Tag} week {Woche} month {Monat} quarter {Quartal} year {Jahr} weeks {{length}} other {{length}}}',
    billing:
      '{every, select, day {täglicher Abrechnung} week {wöchentlicher Abrechnung} month {monatlicher Abrechnung} quarter {vierteljährlicher Abrechnung} year {jährlicher Abrechnung} weeks {Abrechnung alle {length}} other {Abrechnung alle {length}}}',
    priced: '{price} {each}',
    everyTime:
      '{every, select, day {täglich} week {wöchentlich} month {monatlich} quarter {vierteljährlich} year {jährlich} weeks {alle {length}} other {alle {length}}}',
  },
  numbers: {
    ordinal: '{n, selectordinal, other {#.}}',
  },
};
