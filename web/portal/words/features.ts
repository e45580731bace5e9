import type { Difference } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('features');

/** Of what a plan has without a number. */
const INCLUDED = say('included');

export const featureText = ({ text }: { readonly text?: string }): string => text ?? INCLUDED;

/** What a change gives or takes: "Retention: 7 → 60". */
export function gainWords({ name, type, before, after }: Difference): string {
  if (after === undefined) {
    return name;
  }
  return before === undefined ? withText(name, after, type) : say('moves', { name, before, after });
}

/** The same on a plan's tile, where what is missing is listed too. */
export function tileWords({ name, type, before, after }: Difference): string {
  if (after === undefined) {
    return say('without', { name });
  }
  return before === undefined ? withText(name, after, type) : say('moves', { name, before, after });
}

/** A flag is there or not: its name says it. */
function withText(name: string, text: string, type: Difference['type']): string {
  return type === 'flag' ? name : say('named', { name, text });
}
