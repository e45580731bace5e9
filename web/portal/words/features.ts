import type { Difference } from '@shared/api/types';

/** Of what a plan has without a number. */
export const INCLUDED = 'Included';

export const featureText = ({ text }: { readonly text?: string }): string => text ?? INCLUDED;

/** What a change gives or takes: "Retention: 7 → 60". */
export function gainWords({ name, before, after }: Difference): string {
  if (after === undefined) {
    return name;
  }
  return before === undefined ? withText(name, after) : `${name}: ${before} → ${after}`;
}

/** The same on a plan's tile, where what is missing is listed too. */
export function tileWords({ name, before, after }: Difference): string {
  if (after === undefined) {
    return `No ${name}`;
  }
  return before === undefined || after === INCLUDED ? withText(name, after) : `${name}: ${before} → ${after}`;
}

function withText(name: string, text: string): string {
  return text === INCLUDED ? name : `${name}: ${text}`;
}
