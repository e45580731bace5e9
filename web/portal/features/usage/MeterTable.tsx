import type { Usage } from '@shared/api/types';
import { Amount } from '@shared/ui/Amount';
import { formatNumber } from '@shared/words/numbers';
import * as words from '@portal/words/usage';
import css from './DayTable.module.css';

/** What each meter comes to, and their sum, which is what usage comes to. */
export function MeterTable({ usage }: { readonly usage: Usage }) {
  return (
    <table className={css.table}>
      <caption>{words.BY_METER}</caption>
      <thead>
        <tr>
          <th scope="col">{words.METER}</th>
          <th scope="col">{words.USED}</th>
          <th scope="col">{words.AMOUNT}</th>
        </tr>
      </thead>
      <tbody>
        {usage.charges.map((charge) => (
          <tr key={`${charge.meter} ${charge.charge}`}>
            <th scope="row" className={css.name}>
              {charge.meter_name}
            </th>
            <td>{formatNumber(charge.used)}</td>
            <td>
              <Amount value={charge.amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.usageSoFar(usage.running)}</th>
          <td />
          <td>
            <Amount value={usage.amount} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
