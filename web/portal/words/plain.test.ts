import { describe, expect, it } from 'vitest';

/** Phrases that a reader has to translate. */
const BANNED: readonly RegExp[] = [
  /There is no such/,
  /can not be/,
  /\bis no (?!longer)/,
  /made to measure/,
  /worked out afresh/,
  /taken back/,
  /What is beyond/i,
  /fell due/,
  /goes on\b/,
  /\bgateway\b/i,
  /From then on/,
  /You keep (?!what)/,
  /continues until/,
  /[})] a (month|year)\b/,
  /every (month|year)/,
  /What was scheduled does not happen/,
  /Do not add/,
  /was told to/,
  /Billed by use/,
  /Nothing is left to be paid/,
  /takes the place of/,
];

/** Sentences of the server, which are for programmers. Of a code that is not known yet they are better than nothing: `told.ts`. */
const SERVERS =
  /\b(quote|change|offer|price|addon|problem|notice|warning)\??\.(summary|reason|message|detail|title)\b|\bwhy\.sentence\b|\balert\.text\b/;

const SOURCES = Object.entries(
  import.meta.glob<string>('/{portal,shared}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).filter(([path]) => !path.includes('.test.'));

/** What a file says, without its comments. */
function breaches(text: string): readonly string[] {
  const said = text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return BANNED.filter((banned) => banned.test(said)).map(String);
}

describe('the texts of the portal', () => {
  it('are plain English', () => {
    expect(SOURCES.length).toBeGreaterThan(80);
    for (const [path, text] of SOURCES.filter(([path]) => !path.endsWith('schema.d.ts'))) {
      expect(breaches(text), path).toEqual([]);
    }
  });

  it('are the portal’s own, never sentences of the server', () => {
    for (const [path, text] of SOURCES.filter(([path]) => !path.includes('/api/'))) {
      expect(SERVERS.test(text), path).toBe(false);
    }
    expect(SERVERS.test('<p>{quote.summary}</p>')).toBe(true);
    expect(SERVERS.test('offer?.reason ?? ""')).toBe(true);
    expect(SERVERS.test('<p>{line.why.sentence}</p>')).toBe(true);
    expect(SERVERS.test('title={alert.text}')).toBe(true);
  });

  it('would be caught if they were not', () => {
    expect(breaches('<p>It can not be had.</p>')).toHaveLength(1);
    expect(breaches("title={'This is no card'}")).toHaveLength(1);
    expect(breaches('/** There is no such plan. */')).toEqual([]);
  });
});
