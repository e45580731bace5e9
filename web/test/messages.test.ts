import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Language, load, OFFERED } from '@portal/messages';
import { type Catalogue, type Message, type Part, type Say, sayer, speak } from '@shared/words/say';
import { ENGLISH_ONLY } from '../eslint.boundaries.js';
import { compile } from './icu';

const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'ja', 'ar'];
const CATALOGUES = await Promise.all(LANGUAGES.map(async (one) => [one, await load(one)] as const));
const ENGLISH = await load('en');

function each<T>(catalogue: Catalogue, read: (message: Message) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([subject, all]) =>
      Object.entries(all).map(([key, message]) => [`${subject}.${key}`, read(message)]),
    ),
  );
}

/** "day", "count plural", "kind select": what a message has to be given, and how it chooses. */
function placeholders(message: Message): readonly string[] {
  return [...new Set(partsOf(message).flatMap(placeholder))].sort();
}

function placeholder(part: Part): readonly string[] {
  if (typeof part === 'string' || part === 0) {
    return [];
  }
  const [name, by, options = {}] = part;
  return by === undefined
    ? [name]
    : [
        by === 'select' ? `${name} select ${Object.keys(options).sort().join(' ')}` : `${name} ${by}`,
        ...Object.values(options).flat().flatMap(placeholder),
      ];
}

/** Plurals and ordinals that lack a category which the language has among the numbers to a thousand. */
function lacks(language: string, message: Message): readonly string[] {
  return partsOf(message).flatMap(function inPart(part: Part): readonly string[] {
    if (typeof part === 'string' || part === 0 || part.length === 1) {
      return [];
    }
    const [name, by, options] = part;
    const inner = Object.values(options).flat().flatMap(inPart);
    const needed = by === 'select' ? [] : categories(language, by === 'plural' ? 'cardinal' : 'ordinal');
    return [...needed.filter((one) => !(one in options)).map((one) => `${name}: ${one}`), ...inner];
  });
}

const partsOf = (message: Message): readonly Part[] => (typeof message === 'string' ? [message] : message);

function categories(language: string, type: Intl.PluralRuleType): readonly string[] {
  const rules = new Intl.PluralRules(language, { type });
  return [...new Set(Array.from({ length: 1001 }, (_, number) => rules.select(number)))];
}

/** Says one message, and speaks English again. */
function said(language: string, message: string, values?: object): string {
  speak(language, { it: { says: compile(message) } });
  const say: (key: string, ...values: unknown[]) => string = sayer<Record<string, never>>('it') as never;
  const text = values === undefined ? say('says') : say('says', values);
  speak('en', ENGLISH);
  return text;
}

describe('the messages', () => {
  it.each(CATALOGUES)('of %s are all there, and are given the same', (_, catalogue) => {
    expect(Object.keys(each(catalogue, () => true)).length).toBeGreaterThan(20);
    expect(each(catalogue, placeholders)).toEqual(each(ENGLISH, placeholders));
    expect(Object.values(each(catalogue, (one) => one.length))).not.toContain(0);
  });

  it.each(CATALOGUES)('of %s have every plural that the language has', (language, catalogue) => {
    const found = each(catalogue, (one) => lacks(language, one));
    expect(Object.entries(found).filter(([, some]) => some.length > 0)).toEqual([]);
  });

  it('would be caught if a plural or a placeholder lacked', () => {
    expect(lacks('ar', compile('{n, plural, one {#} other {#}}'))).toContain('n: few');
    expect(lacks('ja', compile('{n, plural, other {#}}'))).toEqual([]);
    expect(placeholders(compile('{day}: {n, plural, one {# of {all}} other {#}}'))).toEqual([
      'all',
      'day',
      'n plural',
    ]);
  });

  it('are offered in other languages only once nothing is left in English alone', () => {
    expect(LANGUAGES).toEqual(expect.arrayContaining([...OFFERED]));
    expect(OFFERED.length > 1 && ENGLISH_ONLY.length > 0).toBe(false);
  });
});

describe('a message', () => {
  const SEATS = '{n, plural, =0 {no seat} one {# seat} other {# seats}} of {plan}';

  it('chooses by the plural of its language and writes the number as there', () => {
    expect(said('en', SEATS, { n: 1, plan: 'Pro' })).toBe('1 seat of Pro');
    expect(said('en', SEATS, { n: 0, plan: 'Pro' })).toBe('no seat of Pro');
    expect(said('de', SEATS, { n: 1234, plan: 'Pro' })).toBe('1.234 seats of Pro');
    expect(said('en', '{n, selectordinal, one {#st} other {#th}}', { n: 21 })).toBe('21st');
    expect(said('en', '{kind, select, plan {Plan} other {Thing}}', { kind: 'coupon' })).toBe('Thing');
  });

  it('keeps the order of what is given among Arabic letters', () => {
    expect(said('ar', 'من {plan}', { plan: 'Pro' })).toBe('من \u2068Pro\u2069');
  });

  it('is refused where it says a number or a day itself', () => {
    expect(() => compile('{n, number}')).toThrow();
    expect(() => compile('{n, plural, one {#}}')).toThrow();
    expect(() => compile('{n')).toThrow();
    expect(() => said('en', '{day}', {})).toThrow('{day}');
  });

  it('has its keys and values in its type', () => {
    type Two = Say<{ readonly plain: 'Plain'; readonly until: 'Until {day}, {n, plural, other {#}}' }>;
    expectTypeOf<Parameters<Two>[0]>().toEqualTypeOf<'plain' | 'until'>();
    expectTypeOf<(say: Two) => string>().toBeFunction();
    const calls = (say: Two) => [
      say('plain'),
      say('until', { day: '1 Dec', n: 2 }),
      // @ts-expect-error there is no such key
      say('other'),
      // @ts-expect-error a value lacks
      say('until', { day: '1 Dec' }),
      // @ts-expect-error nothing is to be given
      say('plain', { day: '1 Dec' }),
    ];
    expect(calls).toBeTypeOf('function');
  });
});
