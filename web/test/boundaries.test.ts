import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { boundaries } from '../eslint.boundaries.js';

/** The boundaries alone: the other rules are those of the plugins. */
const lint = new ESLint({
  cwd: `${import.meta.dirname}/..`,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...boundaries,
  ],
});

async function problems(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await lint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const PLANTED: readonly (readonly [what: string, path: string, text: string, said: RegExp])[] = [
  ['a path upwards', 'portal/features/one/A.tsx', "import { b } from '../two';", /from the top/],
  ['one feature in another', 'portal/features/one/A.tsx', "import { b } from '@portal/features/two';", /do not know each other/],
  ['app in a feature', 'portal/features/one/A.tsx', "import { b } from '@portal/app/Portal';", /stands above/],
  ['a feature past its index', 'portal/app/page/A.tsx', "import { b } from '@portal/features/one/b';", /by its index/],
  ['a feature in a part', 'portal/parts/A.tsx', "import { b } from '@portal/features/one';", /stands above/],
  ['a part in words', 'portal/words/a.ts', "import { b } from '@portal/parts/B';", /stands above/],
  ['words in queries', 'portal/queries/a.ts', "import { b } from '@portal/words/b';", /stands above/],
  ['the portal in what is shared', 'shared/ui/A.tsx', "import { b } from '@portal/words/b';", /neither the portal/],
  ['looks in shared words', 'shared/words/a.ts', "import { b } from '@shared/ui/B';", /stands above/],
  ['words in the api', 'shared/api/a.ts', "import { b } from '@shared/words/b';", /stands above/],
  ['the console in the portal', 'portal/app/A.tsx', "import { b } from '@console/b';", /Portal and console/],
  ['tests in what is built', 'portal/app/A.tsx', "import { b } from '@test/portal';", /Only tests/],
  ['a cast', 'portal/features/one/A.tsx', 'export const a = b as Money;', /type assertion/],
  ['a sum', 'shared/ui/A.tsx', 'export const twice = Number(money.amount) * 2;', /server computes/],
  ['a sum without a call', 'shared/ui/A.tsx', 'export const more = 2 * money.amount;', /server computes/],
  ['a sentence in a component', 'portal/features/one/A.tsx', 'export const a = <p>nothing</p>;', /portal\/words/],
  ['a name that is heard', 'portal/parts/A.tsx', 'export const a = <input aria-label="name" />;', /portal\/words/],
  ['a name in braces', 'portal/parts/A.tsx', "export const a = <input placeholder={'none'} />;", /portal\/words/],
  ['a sentence that is put together', 'portal/app/A.tsx', 'export const a = `paid on ${day}`;', /portal\/words/],
  ['a word for later', 'portal/features/one/a.ts', "export const a = paid ? 'Paid' : OPEN;", /portal\/words/],
  ['a word in what is shared', 'shared/ui/A.tsx', 'export const a = <p>Nothing</p>;', /shared\/words/],
  ['English among words', 'portal/words/a.ts', 'export const a = `Paid on ${day}`;', /message in every language/],
  ['the portal in shared messages', 'shared/messages/en/a.ts', "import { b } from '@portal/messages/en';", /neither the portal/],
  ['an amount that is read as a float', 'shared/ui/A.tsx', 'export const a = parseFloat(text);', /server computes/],
]; // prettier-ignore

it.each(PLANTED)('%s is found', async (_, path, text, said) => {
  expect(await problems(path, text)).toEqual([expect.stringMatching(said)]);
});

it.each([
  ['portal/features/one/A.tsx', "import { b } from './b';\nimport { c } from '@portal/words/c';"],
  ['portal/features/one/A.tsx', 'export const a = <p className="one">{words.ONE}: {`${day} ${hour}`}</p>;'],
  ['portal/words/a.ts', "export const a = say('paid', { day });"],
  ['portal/messages/en/a.ts', "export const a = { it: { paid: 'Paid on {day}' } } as const;"],
  ['portal/app/page/A.tsx', "import { b } from '@portal/features/one';\nimport { c } from '@portal/app/frame/C';"],
  ['shared/words/a.ts', "import type { Money } from '@shared/api/types';\nexport const all = ['a'] as const;"],
])('%s may know what stands below it', async (path, text) => {
  expect(await problems(path, text)).toEqual([]);
}); // prettier-ignore
