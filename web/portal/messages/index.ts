import type { Catalogue } from '@shared/words/say';

/** Each is a file of its own, and only that one is loaded which is spoken. */
const LOAD = {
  en: async () => (await import('./en')).en,
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  ja: async () => (await import('./ja')).ja,
  ar: async () => (await import('./ar')).ar,
} as const;

/** What is tested for accessibility: of one page alone, and as long as all of the first screen. */
const STATEMENT = {
  en: async () => (await import('./en/statement')).statement,
  de: async () => (await import('./de/statement')).statement,
  fr: async () => (await import('./fr/statement')).statement,
  es: async () => (await import('./es/statement')).statement,
  ja: async () => (await import('./ja/statement')).statement,
  ar: async () => (await import('./ar/statement')).statement,
} as const;

export type Language = keyof typeof LOAD;

/** Those that a customer may choose. What the others wait for stands in `docs/plans/later.md`. */
export const OFFERED: readonly Language[] = ['en'];

export const load = (language: Language): Promise<Catalogue> => LOAD[language]();

/** In the language that is spoken. */
export function loadStatement(tag: string): Promise<Catalogue> {
  const [, load = STATEMENT.en] =
    Object.entries(STATEMENT).find(([language]) => tag.startsWith(language)) ?? [];
  return load();
}
