/** Who may know whom. `test/boundaries.test.ts` has a planted breach of each. */

const UP = { regex: '(^|/)\\.\\.(/|$)', message: 'Say where it is from the top: @portal/… or @shared/….' };
const TESTS = { regex: '^@test/', message: 'Only tests know the tests.' };
const PORTAL = { regex: '^@portal/', message: 'What is shared knows neither the portal nor the console.' };
const CONSOLE = {
  regex: '^@console/',
  message: 'Portal and console share what is in shared/, and nothing else.',
};

/** Files that may import neither what goes up by "..", nor what `barred` says. */
function room(name, files, ...barred) {
  return {
    name,
    files,
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [UP, TESTS, CONSOLE, ...barred] }] },
  };
}

/** Barred: these rooms of the portal, or of what is shared. */
function rooms(top, names) {
  return {
    regex: `^@${top}/(${names})(/|$)`,
    message: 'This room stands above. See the floor plan in web/README.md.',
  };
}

const SUM = 'The server computes money; the portal shows it.';

const SUMS = [
  "CallExpression[callee.name='Number'] MemberExpression[property.name='amount']",
  "CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat']",
  "UnaryExpression[operator='+'] > MemberExpression[property.name='amount']",
  "BinaryExpression[operator=/^[-*/%]$/] > MemberExpression[property.name='amount']",
].map((selector) => ({ selector, message: SUM }));

const WORD = 'What a customer reads stands in portal/words or shared/words, by subject.';

/** Attributes that are read, or heard. */
const READ =
  'alt|aria-(description|label|roledescription|valuetext)|description|dueLabel|label|lead|note|placeholder|submitLabel|title|word';

const WORDS_IN_JSX = [
  'JSXText[value=/[A-Za-z]/]',
  `JSXAttribute[name.name=/^(${READ})$/] > Literal[value=/[A-Za-z]/]`,
  `JSXAttribute[name.name=/^(${READ})$/] > JSXExpressionContainer > Literal[value=/[A-Za-z]/]`,
].map((selector) => ({ selector, message: WORD }));

/** A text that begins like a sentence, or has a word beside a space. Codes, paths and keys do not. */
const WORDS = [
  'Literal[value=/^[A-Z][a-z]|[A-Za-z] | [A-Za-z]/]',
  'TemplateElement[value.raw=/^[A-Z][a-z]|[A-Za-z] | [A-Za-z]/]',
].map((selector) => ({ selector, message: WORD }));

const MESSAGE = 'What a customer reads is a message in every language: portal/messages, shared/messages.';
const MESSAGES = WORDS.map(({ selector }) => ({ selector, message: MESSAGE }));

/** Words that are English only so far. As long as there is one, the portal is offered in English only. */
export const ENGLISH_ONLY = [];

function syntax(name, files, barred, ignores = []) {
  return {
    name,
    files,
    ignores: ['**/*.test.{ts,tsx}', ...ignores],
    rules: { 'no-restricted-syntax': ['error', ...barred] },
  };
}

/** @type {import('eslint').Linter.Config[]} */
export const boundaries = [
  room('shared', ['shared/**/*.{ts,tsx}'], PORTAL),
  room('shared/api', ['shared/api/**/*.{ts,tsx}'], PORTAL, rooms('shared', 'words|ui')),
  room('shared/words', ['shared/words/**/*.{ts,tsx}'], PORTAL, rooms('shared', 'ui')),
  room('shared/messages', ['shared/messages/**/*.ts'], PORTAL, rooms('shared', 'api|ui')),
  room('portal/messages', ['portal/messages/**/*.ts'], rooms('portal', 'queries|parts|features|app')),
  room('portal/words', ['portal/words/**/*.{ts,tsx}'], rooms('portal', 'queries|parts|features|app')),
  room('portal/queries', ['portal/queries/**/*.{ts,tsx}'], rooms('portal', 'words|parts|features|app')),
  room('portal/parts', ['portal/parts/**/*.{ts,tsx}'], rooms('portal', 'features|app')),
  room('portal/features', ['portal/features/**/*.{ts,tsx}'], rooms('portal', 'app'), {
    regex: '^@portal/features(/|$)',
    message: 'Features do not know each other: app puts them together.',
  }),
  room('portal/app', ['portal/*.{ts,tsx}', 'portal/app/**/*.{ts,tsx}'], {
    regex: '^@portal/features/[^/]+/',
    message: 'A feature is known by its index only.',
  }),
  syntax('money is shown, never computed', ['{portal,shared}/**/*.{ts,tsx}'], SUMS),
  syntax('no words in what is shared', ['shared/ui/**/*.tsx'], [...SUMS, ...WORDS_IN_JSX]),
  syntax(
    'no words in components',
    ['portal/{app,features,parts}/**/*.{ts,tsx}'],
    [...SUMS, ...WORDS_IN_JSX, ...WORDS],
  ),
  syntax(
    'no English among words',
    ['{portal,shared}/words/*.ts'],
    [...SUMS, ...MESSAGES],
    ['shared/words/{say,countries}.ts', ...ENGLISH_ONLY],
  ),
  {
    name: 'no cast outside the api client',
    files: ['{portal,shared}/**/*.{ts,tsx}'],
    ignores: ['shared/api/**', '**/*.test.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
];
