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
  /goes on from/,
];

const SOURCES = Object.entries(
  import.meta.glob<string>('../{app,features,ui,api}/**/*.{ts,tsx}', {
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
    for (const [path, text] of SOURCES) {
      expect(breaches(text), path).toEqual([]);
    }
  });

  it('would be caught if they were not', () => {
    expect(breaches('<p>It can not be had.</p>')).toHaveLength(1);
    expect(breaches("title={'This is no card'}")).toHaveLength(1);
    expect(breaches('/** There is no such plan. */')).toEqual([]);
  });
});
