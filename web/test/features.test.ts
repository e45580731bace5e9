import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const at = (path: string) => resolve('..', path);
const java = new Set(
  readdirSync(at('server/src/test/java'), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split('/').at(-1),
  ),
);

/** Where the tests are that the two tables name: of the portal, in a browser, of the server. */
const found = (name: string) =>
  name.endsWith('.spec.ts')
    ? existsSync(at(`e2e/${name}`))
    : /\.test\.tsx?$/.test(name)
      ? existsSync(at(`web/portal/${name}`)) || existsSync(at(`web/${name}`))
      : java.has(`${name}.java`);

it.each(['docs/portal-features.md', 'docs/portal-truths.md'])('%s names tests that there are', (table) => {
  const named = [
    ...readFileSync(at(table), 'utf8').matchAll(/`([\w/.-]+(?:\.spec\.ts|\.test\.tsx?|Test))`/g),
  ].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !found(name))).toEqual([]);
});

it('says of all that a customer can do whether it is there', () => {
  const rows = readFileSync(at('docs/portal-features.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (must|should|extra) \|/.test(line))
    .map((line) => line.split(' | '));
  expect(rows.length).toBeGreaterThan(45);
  for (const [, can = '', state = '', shown = ''] of rows) {
    expect(['there', 'in part', 'not yet'], can).toContain(state);
    expect(state !== 'there' || shown.includes('`'), can).toBe(true);
  }
});
