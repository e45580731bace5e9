import type { MeteredCharge } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatNumber } from '@shared/words/numbers';
import * as words from '@portal/words/usage';
import css from './DayTable.module.css';

/** The chart's numbers, each day in a row. */
export function DayTable({ charge }: { readonly charge: MeteredCharge }) {
  const addsUp = charge.counted === 'sum' || charge.counted === 'period';
  return (
    <table className={css.table}>
      <caption>{words.byDay(charge.meter_name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.DAY}</th>
          <th scope="col">{words.USED}</th>
          <th scope="col">{words.INCLUDED}</th>
          <th scope="col">{words.OVER}</th>
        </tr>
      </thead>
      <tbody>
        {charge.days.map((day) => (
          <tr key={day.date} className={Number(day.quantity) === 0 ? css.nothing : ''}>
            <th scope="row">{formatDay(day.date)}</th>
            <td>{formatNumber(day.quantity)}</td>
            <td>{formatNumber(day.included)}</td>
            <td>{formatNumber(day.over)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.inAll(addsUp)}</th>
          <td>{formatNumber(charge.used)}</td>
          <td />
          <td>{formatNumber(charge.beyond)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
