const LIGHT_SURFACE = '#ffffff';
const ENOUGH = 4.5;

/** A merchant's own accent, if text in it can be read on our paper; else ours stays. Dark theme lightens it by the style sheet. */
export function applyAccent(accent: string | undefined): void {
  const root = document.documentElement;
  if (accent === undefined || contrast(accent, LIGHT_SURFACE) < ENOUGH) {
    root.style.removeProperty('--mc-brand');
    root.removeAttribute('data-brand');
    return;
  }
  root.style.setProperty('--mc-brand', accent);
  root.setAttribute('data-brand', '');
}

/** The contrast ratio of WCAG 2 between two colours written as #rrggbb. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

function channel(colour: string, at: number): number {
  const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
