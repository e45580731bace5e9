import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

function sources(folder: string, kind: RegExp): readonly (readonly [path: string, text: string])[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => kind.test(path) && !path.includes('.test.'))
    .map((path) => [`${folder}/${path}`, readFileSync(join(ROOT, folder, path), 'utf8')]);
}

const STYLES = [...sources('portal', /\.css$/), ...sources('shared', /\.css$/)];
const PORTAL = [...sources('portal', /\.css$/), ...sources('portal', /\.tsx$/)];

/** Lengths and breakpoints of a screen's own, instead of those of tokens.css and breakpoints.js. */
function lengths(text: string): readonly string[] {
  return (
    text.replace(/\/\*[^]*?\*\//g, '').match(/[\d.]+px\b|@(?:media|container)[^{]*-width: *\d[^)]*\)/g) ?? []
  );
}

function used(text: string): readonly string[] {
  return [...text.matchAll(/var\((--mc-[\w-]+)\)/g)].map(([, name]) => name ?? '');
}

function defined(text: string): readonly string[] {
  return [...text.matchAll(/(--mc-[\w-]+)'?[:,]/g)].map(([, name]) => name ?? '');
}

describe('the layout', () => {
  it.each(PORTAL)('of %s is measured in tokens', (_, text) => {
    expect(lengths(text)).toEqual([]);
  });

  it('would be caught if it were not', () => {
    expect(lengths('.a {\n  gap: 13px;\n}')).toEqual(['13px']);
    expect(lengths('@media (max-width: 30em) {\n}')).toEqual(['@media (max-width: 30em)']);
    expect(lengths('<div style={{ padding: "4px 1.5px" }} />')).toEqual(['4px', '1.5px']);
    expect(lengths('.a {\n  gap: var(--mc-step-12);\n}\n@media (max-width: $phone) {\n}')).toEqual([]);
  });

  it('uses tokens that there are', () => {
    const known = new Set([...STYLES, ...sources('shared', /\.ts$/)].flatMap(([, text]) => defined(text)));
    expect(known.size).toBeGreaterThan(40);
    expect(STYLES.flatMap(([, text]) => used(text)).filter((name) => !known.has(name))).toEqual([]);
    expect(used('a { gap: var(--mc-step-13) }').filter((name) => known.has(name))).toEqual([]);
  });
});
