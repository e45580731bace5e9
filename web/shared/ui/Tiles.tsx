import type { ReactNode } from 'react';
import css from './Tiles.module.css';

/** Tiles side by side, as many as there is room for. */
export function Tiles({ children }: { readonly children: ReactNode }) {
  return <div className={css.tiles}>{children}</div>;
}

interface TileProps {
  readonly labelledBy: string;
  readonly current: boolean;
  /** What it is called, what it costs, what can be done and what it has: each in line with that of the tiles beside it. */
  readonly parts: readonly [name: ReactNode, price: ReactNode, action: ReactNode, content: ReactNode];
}

export function Tile({ labelledBy, current, parts }: TileProps) {
  return (
    <article className={current ? `${css.tile} ${css.current}` : css.tile} aria-labelledby={labelledBy}>
      {parts.map((part, place) => (
        <div key={place}>{part}</div>
      ))}
    </article>
  );
}
