import css from './TimeLine.module.css';

interface TimeLineProps {
  readonly entries: readonly { readonly when: string; readonly what: string }[];
}

/** Dates one below the other, the first of them now. */
export function TimeLine({ entries }: TimeLineProps) {
  return (
    <ol className={css.line}>
      {entries.map(({ when, what }) => (
        <li key={`${when} ${what}`} className={css.entry}>
          <span className={css.when}>{when}</span>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  );
}
