import type { ReactNode } from 'react';
import css from './SideBySide.module.css';

interface SideBySideProps {
  readonly above: ReactNode;
  readonly left: ReactNode;
  /** What is pinned in it stays in sight above the bar, also where the sides stand one under the other. */
  readonly right: ReactNode;
  readonly bar: ReactNode;
}

/** Two sides that are read together, what stands above them both, and a bar of buttons that stays in sight. */
export function SideBySide({ above, left, right, bar }: SideBySideProps) {
  return (
    <div className={css.frame}>
      <div className={css.above}>{above}</div>
      <div className={css.sides}>
        <div className={css.left}>{left}</div>
        <div className={css.right}>{right}</div>
      </div>
      <div className={css.bar}>{bar}</div>
    </div>
  );
}
