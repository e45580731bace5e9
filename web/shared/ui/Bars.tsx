import type { HTMLAttributes, ReactNode } from 'react';
import css from './Bars.module.css';

/** Columns of equal width, side by side from edge to edge. */
export function Bars({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={`${css.bars} ${className ?? ''}`} />;
}

interface ColumnProps extends Pick<HTMLAttributes<HTMLDivElement>, 'onPointerEnter' | 'onPointerDown'> {
  readonly className?: string | undefined;
  /** What stands on each other in it, from the top. */
  readonly children: ReactNode;
}

/** One of them; it grows from below. */
export function BarColumn({ className, ...rest }: ColumnProps) {
  return <div {...rest} className={`${css.column} ${className ?? ''}`} />;
}
