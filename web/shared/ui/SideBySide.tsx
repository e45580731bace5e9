import type { ReactNode } from 'react';
import css from './SideBySide.module.css';

interface SideBySideProps {
  readonly above: ReactNode;
  readonly left: ReactNode;
  /** What is pinned in it stays in sight above the bar, also where the sides stand one under the other. */
  readonly right: ReactNode;
  /** What is agreed to, in a line above the buttons. */
  readonly terms?: string;
  /** Whether all buttons are of one size: none of them is meant more than another. */
  readonly even?: boolean;
  readonly bar: ReactNode;
}

/** Two sides that are read together, what stands above them both, and a bar of buttons that stays in sight. */
export function SideBySide({ above, left, right, terms = '', even = false, bar }: SideBySideProps) {
  return (
    <div className={terms === '' ? css.frame : `${css.frame} ${css.agreed}`}>
      <div className={css.above}>{above}</div>
      <div className={css.sides}>
        <div className={css.left}>{left}</div>
        <div className={css.right}>{right}</div>
      </div>
      <div className={css.bar}>
        {terms === '' ? null : <p className={css.terms}>{terms}</p>}
        <div className={even ? `${css.buttons} ${css.even}` : css.buttons}>{bar}</div>
      </div>
    </div>
  );
}
