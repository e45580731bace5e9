import type { ReactNode } from 'react';
import css from './WideTable.module.css';

export interface WideRow {
  readonly key: string;
  readonly current: boolean;
  /** The first is what the row is about. */
  readonly cells: readonly ReactNode[];
}

interface WideTableProps {
  /** What it lists, to be read aloud. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly WideRow[];
}

/** A table that may be wider than the screen: what each row is about stays in sight while the rest moves. */
export function WideTable({ label, columns, rows }: WideTableProps) {
  return (
    <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((name, place) => (
              <th key={place} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, current, cells: [about, ...rest] }) => (
            <tr key={key} {...(current ? { className: css.current, 'aria-current': true } : {})}>
              <th scope="row">{about}</th>
              {rest.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
