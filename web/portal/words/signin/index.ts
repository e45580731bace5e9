import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { SignInWords } from './words';

export type { SignInWords } from './words';

const ALL: Readonly<Record<string, SignInWords>> = { en, de, fr, es, ja, ar };

/** The words of a language. */
export interface Speech {
  /** As a tag: `de-AT`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: SignInWords;
}

/** The first of these tags whose language there is; English where there is none. */
export function speech(tags: readonly string[]): Speech {
  const tag = tags.find((one) => Object.hasOwn(ALL, languageOf(one))) ?? 'en';
  const language = languageOf(tag);
  return { tag, direction: language === 'ar' ? 'rtl' : 'ltr', words: ALL[language] ?? en };
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
