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
const FEATURES = ['portal/features', 'portal/parts'].flatMap((folder) => sources(folder, /\.(?:css|tsx)$/));
const PORTAL = [...sources('portal', /\.css$/), ...sources('portal', /\.tsx$/)];

/** Lengths and breakpoints of a screen's own, instead of those of tokens.css and breakpoints.js. */
function lengths(text: string): readonly string[] {
  return (
    text.replace(/\/\*[^]*?\*\//g, '').match(/[\d.]+px\b|@(?:media|container)[^{]*-width: *\d[^)]*\)/g) ?? []
  );
}

/** Words of layout: where a part stands, and how far from the next. Features have `shared/ui` for it. */
function layoutWords(text: string): readonly string[] {
  const said = text.replace(/\/\*[^]*?\*\//g, '');
  const found =
    said.match(/^ *(?:margin|(?:row-|column-)?gap|flex|grid|order|(?:align|justify|place)-)[\w-]*:/gm) ?? [];
  const shown = said.match(/display: *(?:inline-)?(?:flex|grid)/g) ?? [];
  const inline = said.match(/style=\{\{[^}]*\b(?:margin|gap|flex|grid|display)[^}]*\}\}/g) ?? [];
  return [...found, ...shown, ...inline].map((word) => word.trim());
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

  it('would be caught if it were measured otherwise', () => {
    expect(lengths('.a {\n  gap: 13px;\n}')).toEqual(['13px']);
    expect(lengths('@media (max-width: 30em) {\n}')).toEqual(['@media (max-width: 30em)']);
    expect(lengths('<div style={{ padding: "4px 1.5px" }} />')).toEqual(['4px', '1.5px']);
    expect(lengths('.a {\n  gap: var(--mc-step-12);\n}\n@media (max-width: $phone) {\n}')).toEqual([]);
  });

  it.each(FEATURES)('of %s is left to shared/ui', (_, text) => {
    expect(layoutWords(text)).toEqual([]);
  });

  it('would be caught if it were not', () => {
    expect(layoutWords('.a {\n  margin-top: var(--mc-step-4);\n}')).toEqual(['margin-top:']);
    expect(layoutWords('.a {\n  display: flex;\n  row-gap: 0;\n}')).toEqual(['row-gap:', 'display: flex']);
    expect(layoutWords('.a {\n  & b {\n    display: inline-grid;\n  }\n}')).toEqual(['display: inline-grid']);
    expect(layoutWords('.a {\n  justify-content: end;\n  flex: 1;\n}')).toEqual([
      'justify-content:',
      'flex:',
    ]);
    expect(layoutWords('<p style={{ marginTop: 4 }} />')).toEqual(['style={{ marginTop: 4 }}']);
    expect(layoutWords('.a {\n  padding: 0;\n  text-align: end;\n  display: none;\n}')).toEqual([]);
  });

  it('has the steps of the tokens between its parts', () => {
    const steps = (file: string, kind: RegExp): readonly string[] =>
      [...readFileSync(join(ROOT, 'shared/ui', file), 'utf8').matchAll(kind)].map(([, step]) => step ?? '');
    const [spaces = ''] = steps('Layout.tsx', /type Space = ([\d |]+);/g);
    expect(spaces.split(' | ')).toEqual(['0', ...steps('tokens.css', /--mc-step-(\d+):/g)]);
  });

  it('uses tokens that there are', () => {
    const known = new Set([...STYLES, ...sources('shared', /\.ts$/)].flatMap(([, text]) => defined(text)));
    expect(known.size).toBeGreaterThan(40);
    expect(STYLES.flatMap(([, text]) => used(text)).filter((name) => !known.has(name))).toEqual([]);
    expect(used('a { gap: var(--mc-step-13) }').filter((name) => known.has(name))).toEqual([]);
  });
});
