import { LOADING } from '@shared/words/common';
import css from './Skeleton.module.css';

/** The frame of what is coming, shown only when it takes longer than a blink. */
export function Skeleton({ heights }: { readonly heights: readonly number[] }) {
  return (
    <div role="status" aria-label={LOADING} className={css.later}>
      {heights.map((height, row) => (
        <svg
          key={row}
          className={css.bone}
          width="100%"
          height={height}
          style={{ marginBottom: 12 }}
          aria-hidden="true"
        />
      ))}
    </div>
  );
}
