import type { ReactNode } from 'react';
import css from './Toolbar.module.css';

interface ToolbarProps {
  readonly children: ReactNode;
  /** At the other end. */
  readonly end?: ReactNode;
}

/** What a page is set by, in a row; one under the other on a phone. */
export function Toolbar({ children, end }: ToolbarProps) {
  return (
    <div className={css.toolbar}>
      {children}
      {end === undefined ? null : <div className={css.end}>{end}</div>}
    </div>
  );
}
