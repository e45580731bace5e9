import type { ReactNode } from 'react';
import css from './Figures.module.css';

/** Numbers with their names above them, in a row; two and two on a phone. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={css.figures}>{children}</dl>;
}

interface FigureProps {
  readonly name: ReactNode;
  readonly children: ReactNode;
}

export function Figure({ name, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
