import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: 'Fermer',
    loading: 'Chargement',
    none: 'Aucun',
    becomes: 'devient',
  },
  intervals: {
    length:
      '{unit, select, day {{n, plural, one {# jour} other {# jours}}} week {{n, plural, one {# semaine} other {# semaines}}} month {{n, plural, one {# mois} other {# mois}}} quarter {{n, plural, one {# trimestre} other {# trimestres}}} year {{n, plural, one {# an} other {# ans}}} other {{n, plural, one {# seconde} other {# secondes}}}}',
    frequency:
      '{every, select, day {Quotidienne} week {Hebdomadaire} month {Mensuelle} quarter {Trimestrielle} year {Annuelle} weeks {Toutes les {length}} other {Tous les {length}}}',
    often:
      '{every, select, day {chaque jour} week {chaque semaine} month {chaque mois} quarter {chaque trimestre} year {chaque année} weeks {toutes les {length}} other {tous les {length}}}',
    each: '{every, select, day {par jour} week {par semaine} month {par mois} quarter {par trimestre} year {par an} weeks {toutes les {length}} other {tous les {length}}}',
    period:
      '{every, select, day {un jour} week {une semaine} month {un mois} quarter {un trimestre} year {un an} weeks {{length}} other {{length}}}',
    billing:
      '{every, select, day {la facturation quotidienne} week {la facturation hebdomadaire} month {la facturation mensuelle} quarter {la facturation trimestrielle} year {la facturation annuelle} weeks {une facturation toutes les {length}} other {une facturation tous les {length}}}',
    priced: '{price} {each}',
    everyTime:
      '{every, select, day {chaque jour} week {chaque semaine} month {chaque mois} quarter {chaque trimestre} year {chaque année} weeks {toutes les {length}} other {tous les {length}}}',
  },
  numbers: {
    ordinal: '{n, selectordinal, one {#er} other {#}}',
  },
};
