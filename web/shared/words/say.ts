import type { GetICUArgs } from '@schummar/icu-type-parser';

/** A text, the name of a value, the number that a plural is of, or a choice by a value. */
export type Part =
  | string
  | 0
  | readonly [name: string]
  | readonly [
      name: string,
      by: 'plural' | 'ordinal' | 'select',
      options: Readonly<Record<string, readonly Part[]>>,
    ];

/** As it is after a build: `test/icu.ts` makes it of the text in ICU's notation. */
export type Message = string | readonly Part[];

/** The messages of a language, by subject and key. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The same subjects and keys in another language. */
export type Translated<English> = {
  readonly [S in keyof English]: { readonly [K in keyof English[S]]: string };
};

type Values = ReadonlyMap<string, unknown>;

/** What a message has to be given: numbers for plurals, texts for all else. */
type Given<M> = M extends string
  ? GetICUArgs<M, { ICUArgument: string; ICUNumberArgument: number; ICUDateArgument: never }>
  : never;

/** Says a message of one subject. A key that there is not, or a value that lacks, is not compiled. */
export type Say<Messages> = <K extends keyof Messages & string>(
  key: K,
  ...values: keyof Given<Messages[K]> extends never ? [] : [Given<Messages[K]>]
) => string;

interface Language {
  readonly tag: string;
  readonly messages: Catalogue;
  readonly numbers: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  readonly ordinal: Intl.PluralRules;
  /** Put around what is given, so that a name in Latin letters keeps its order among Arabic ones. */
  readonly around: readonly [before: string, after: string];
}

let spoken: Language | undefined;

/** From now on, before any words are loaded: constants among them are of this language. */
export function speak(tag: string, messages: Catalogue): void {
  spoken = {
    tag,
    messages,
    numbers: new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }),
    plural: new Intl.PluralRules(tag),
    ordinal: new Intl.PluralRules(tag, { type: 'ordinal' }),
    around: isRightToLeft(tag) ? ['\u2068', '\u2069'] : ['', ''],
  };
}

/** Further messages of the same language, before the words that say them are loaded. */
export function speakAlso(more: Catalogue): void {
  const { messages, ...rest } = language();
  spoken = { ...rest, messages: { ...messages, ...more } };
}

function language(): Language {
  if (spoken === undefined) {
    throw new Error('No language is spoken yet: words are loaded after `speak`.');
  }
  return spoken;
}

/** That in which words, numbers and days are: `en`, `de-AT`. */
export const languageTag = (): string => language().tag;

/** The same, save that English is written as where it is read. */
export const localeOf = (english: string): string =>
  languageTag().startsWith('en') ? english : languageTag();

export const isRightToLeft = (tag: string): boolean => tag.startsWith('ar');

/** Of all catalogues that are loaded, the messages of one subject. */
export const sayer =
  <Messages>(subject: string): Say<Messages> =>
  (key, ...[values]) =>
    text(language().messages[subject]?.[key] ?? missing(subject, key), new Map(Object.entries(values ?? {})));

function missing(subject: string, key: string): never {
  throw new Error(`No message ${subject}.${key}`);
}

function text(message: Message, values: Values): string {
  return typeof message === 'string' ? message : put(message, values, 0);
}

function put(parts: readonly Part[], values: Values, number: number): string {
  return parts.map((part) => one(part, values, number)).join('');
}

function one(part: Part, values: Values, number: number): string {
  if (typeof part === 'string') {
    return part;
  }
  if (part === 0) {
    return language().numbers.format(number);
  }
  const value = values.get(part[0]);
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Error(`No value for {${part[0]}}`);
  }
  if (part.length === 1) {
    const [before, after] = language().around;
    return `${before}${value}${after}`;
  }
  const [, by, options] = part;
  const chosen =
    by === 'select'
      ? options[value]
      : (options[`=${value}`] ?? options[language()[by].select(Number(value))]);
  return put(chosen ?? options['other'] ?? [], values, by === 'select' ? number : Number(value));
}
