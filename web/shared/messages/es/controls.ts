import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: 'Cerrar',
    loading: 'Cargando',
    none: 'Ninguno',
    becomes: 'pasa a ser',
  },
  intervals: {
    length:
      '{unit, select, day {{n, plural, one {# día} other {# días}}} week {{n, plural, one {# semana} other {# semanas}}} month {{n, plural, one {# mes} other {# meses}}} quarter {{n, plural, one {# trimestre} other {# trimestres}}} year {{n, plural, one {# año} other {# años}}} other {{n, plural, one {# segundo} other {# segundos}}}}',
    frequency:
      '{every, select, day {Diaria} week {Semanal} month {Mensual} quarter {Trimestral} year {Anual} weeks {Cada {length}} other {Cada {length}}}',
    often:
      '{every, select, day {cada día} week {cada semana} month {cada mes} quarter {cada trimestre} year {cada año} weeks {cada {length}} other {cada {length}}}',
    each: '{every, select, day {al día} week {a la semana} month {al mes} quarter {al trimestre} year {al año} weeks {cada {length}} other {cada {length}}}',
    period:
      '{every, select, day {un día} week {una semana} month {un mes} quarter {un trimestre} year {un año} weeks {{length}} other {{length}}}',
    billing:
      '{every, select, day {facturación diaria} week {facturación semanal} month {facturación mensual} quarter {facturación trimestral} year {facturación anual} weeks {facturación cada {length}} other {facturación cada {length}}}',
    priced: '{price} {each}',
    everyTime:
      '{every, select, day {cada día} week {cada semana} month {cada mes} quarter {cada trimestre} year {cada año} weeks {cada {length}} other {cada {length}}}',
  },
  numbers: {
    ordinal: '{n, selectordinal, other {#}}',
  },
};
