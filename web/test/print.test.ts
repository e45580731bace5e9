import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const colours = (css: string) =>
  new Map(
    [...css.matchAll(/(--mc-[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

const luminance = (colour: string) =>
  [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, place) => sum + part * ([0.2126, 0.7152, 0.0722][place] ?? 0), 0);

it('prints every colour that the dark scheme changes as ink on white', () => {
  const dark =
    read('shared/ui/tokens.css').split("[data-mantine-color-scheme='dark']")[1]?.split('}')[0] ?? '';
  const paper = colours(read('shared/ui/print.css'));
  const lines = ['--mc-line', '--mc-control', '--mc-accent-strong', '--mc-on-accent'];
  const changed = [...colours(dark).keys()].filter((name) => !lines.includes(name));
  expect(changed.length).toBeGreaterThan(10);
  for (const name of changed) {
    const light = luminance(paper.get(name) ?? '');
    const isPaper = /tint|canvas|surface/.test(name);
    expect(isPaper ? light === 1 : light < 0.09, name).toBe(true);
  }
});

it('prints neither the ways around nor what is clicked', () => {
  const paper = read('shared/ui/print.css');
  expect(paper).toMatch(/nav,[^{]*\.mantine-Button-root \{\s*display: none/);
  expect(read('portal/features/clock/SandboxBar.module.css')).toMatch(/@media print \{\s*display: none/);
  expect(read('portal/app/frame/frame.module.css')).toMatch(
    /@media print \{\s*\.top,[^{]*\{\s*display: none/,
  );
});
