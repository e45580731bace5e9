import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadStatement } from '@portal/messages';
import { speakAlso } from '@shared/words/say';

speakAlso(await loadStatement('en'));
const { KEYBOARD, SCREENS, WIDTHS } = await import('@portal/words/accessibility');

/** What the tests call them. */
const NAMES: Readonly<Record<string, string>> = {
  overview: 'overview on Free',
  tiles: 'tiles',
  detailsErrors: 'billing details with errors',
  cardForm: 'card form',
  review: 'review',
  result: 'result',
  cancellation: 'cancellation',
  salesForm: 'sales form',
  toPay: 'to pay',
  usage: 'usage',
  usageTable: 'usage as a table',
  invoices: 'invoices with their files',
  signedOut: 'signed out',
};

const E2E = join(import.meta.dirname, '../../e2e');
const specs = ['page', 'popup'].map((layout) =>
  readdirSync(join(E2E, layout))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(E2E, layout, name), 'utf8'))
    .join('\n'),
);
const all = specs.join('\n');

it('says of no screen that it is tested which is not', () => {
  const tested = new Set([...all.matchAll(/expectAccessible\(page, '([^']+)'\)/g)].map(([, name]) => name));
  expect(tested.size).toBeGreaterThan(20);
  expect(Object.keys(NAMES)).toEqual(Object.keys(SCREENS));
  expect(Object.values(NAMES).filter((name) => !tested.has(name))).toEqual([]);
});

it('names the widths and colours of the tests', () => {
  const axe = readFileSync(join(E2E, 'kit/axe.ts'), 'utf8');
  expect(axe).toContain(`const WIDTHS = [${WIDTHS.join(', ')}];`);
  expect(axe).toContain("const SCHEMES = ['light', 'dark']");
});

it('claims the keyboard for the layout in which a test uses nothing else', () => {
  const [page = '', popup = ''] = specs;
  expect(popup).toContain('the upgrade by the keyboard alone');
  expect(page).not.toContain('by the keyboard alone');
  expect(KEYBOARD).toContain('In the layout with pages no test does.');
});
