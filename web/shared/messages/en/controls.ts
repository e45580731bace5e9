export const controls = {
  controls: {
    close: 'Close',
    loading: 'Loading',
    none: 'None',
    becomes: 'becomes',
  },
  intervals: {
    length:
      '{unit, select, day {{n, plural, one {# day} other {# days}}} week {{n, plural, one {# week} other {# weeks}}} month {{n, plural, one {# month} other {# months}}} quarter {{n, plural, one {# quarter} other {# quarters}}} year {{n, plural, one {# year} other {# years}}} other {{n, plural, one {# second} other {# seconds}}}}',
    frequency:
      '{every, select, day {Daily} week {Weekly} month {Monthly} quarter {Quarterly} year {Yearly} weeks {Every {length}} other {Every {length}}}',
    often:
      '{every, select, day {daily} week {weekly} month {monthly} quarter {quarterly} year {yearly} weeks {every {length}} other {every {length}}}',
    each: '{every, select, day {per day} week {per week} month {per month} quarter {per quarter} year {per year} weeks {every {length}} other {every {length}}}',
    period:
      '{every, select, day {day} week {week} month {month} quarter {quarter} year {year} weeks {period of {length}} other {period of {length}}}',
    billing:
      '{every, select, day {daily billing} week {weekly billing} month {monthly billing} quarter {quarterly billing} year {yearly billing} weeks {billing every {length}} other {billing every {length}}}',
    priced: '{price} {each}',
    everyTime:
      'every {every, select, day {day} week {week} month {month} quarter {quarter} year {year} weeks {{length}} other {{length}}}',
  },
  numbers: {
    ordinal: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  },
} as const;
