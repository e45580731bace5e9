import type { Transfer } from '@shared/api/types';
import css from './Transfer.module.css';

/** In squares: scanners ask for it. */
const QUIET_ZONE = 4;

interface TransferCodeProps {
  readonly code: NonNullable<Transfer['code']>;
  readonly name: string;
}

/** A code that a banking app scans: dark on white in both themes. */
export function TransferCode({ code: { size, path }, name }: TransferCodeProps) {
  const across = size + 2 * QUIET_ZONE;
  return (
    <svg
      className={css.code}
      viewBox={[-QUIET_ZONE, -QUIET_ZONE, across, across].join(' ')}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
