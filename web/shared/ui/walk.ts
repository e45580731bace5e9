import type { KeyboardEvent } from 'react';

/** Goes along a row of `count` places by the keys of a slider: a place, so many as `far`, or to its ends. */
export function walk(event: KeyboardEvent, place: number, count: number, far: number): number | undefined {
  const to = stepOf(event.key, place, count, far);
  if (to === undefined) {
    return undefined;
  }
  event.preventDefault();
  return Math.max(0, Math.min(count - 1, to));
}

function stepOf(key: string, place: number, count: number, far: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return place - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return place + 1;
    case 'PageDown':
      return place - far;
    case 'PageUp':
      return place + far;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
