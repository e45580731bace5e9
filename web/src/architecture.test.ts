import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Source {
  readonly path: string;
  readonly text: string;
}

const RULES: readonly {
  readonly name: string;
  readonly broken: (source: Source) => boolean;
  readonly planted: Source;
}[] = [
  {
    name: 'features do not import each other',
    broken: ({ path, text }) => path.startsWith('features/') && /from '\.\.\/[a-z]+(\/|')/.test(text),
    planted: { path: 'features/one/A.tsx', text: "import { b } from '../two';" },
  },
  {
    name: 'ui and api know no feature',
    broken: ({ path, text }) => /^(ui|api)\//.test(path) && /from '.*\/(features|app)\//.test(text),
    planted: { path: 'ui/A.tsx', text: "import { b } from '../features/b';" },
  },
  {
    name: 'only app imports app',
    broken: ({ path, text }) => path.startsWith('features/') && /from '.*\/app\//.test(text),
    planted: { path: 'features/one/A.tsx', text: "import { b } from '../../app/b';" },
  },
  {
    name: 'no any, and no cast outside the api client',
    broken: ({ path, text }) =>
      /: any\b|<any>/.test(text) || (!path.startsWith('api/') && /\bas (?!const\b)[A-Z`{]/.test(text)),
    planted: { path: 'features/one/A.tsx', text: 'const a = b as Money;' },
  },
  {
    name: 'money is never computed',
    broken: ({ text }) => /Number(\.parseFloat)?\([^)]*\.amount|parseFloat/.test(text),
    planted: { path: 'ui/A.tsx', text: 'Number(money.amount) * 2' },
  },
];

const root = import.meta.dirname;

/** `import { A as B }` is a name, not a cast. */
function withoutRenames(text: string): string {
  return text.replaceAll(/ as \w+(?=[ ,][^;]*from ')/g, '');
}

const sources: readonly Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: withoutRenames(readFileSync(join(root, path), 'utf8')) }));

describe('the floor plan', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it.each(RULES)('$name', ({ broken, planted }) => {
    expect(broken(planted)).toBe(true);
    expect(sources.filter(broken).map(({ path }) => path)).toEqual([]);
  });
});
