import { decimal } from '@shared/api/client';
import type { Money, PayPage } from '@shared/api/types';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { PayWords } from './words';

export type { PayWords } from './words';

const ALL = { en, de, fr, es, ja, ar } as const;

type Language = keyof typeof ALL;

/** The words of a language, and how that writes amounts and days. */
export interface Said {
  /** As a tag: `de-AT`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: PayWords;
  readonly money: (money: Money) => string;
  readonly day: (day: string) => string;
  readonly days: (from: string, to: string) => string;
  readonly percent: (rate: string) => string;
}

/** The first of these tags whose language there is; English where there is none. */
export function said(wanted: readonly string[]): Said {
  const tag = wanted.find((one) => isLanguage(languageOf(one))) ?? 'en-GB';
  const language = languageOf(tag);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  return {
    tag,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    words: isLanguage(language) ? ALL[language] : en,
    money: (money) => moneyIn(tag, money),
    day: (day) => days.format(atNoon(day)),
    days: (from, to) => days.formatRange(atNoon(from), atNoon(to)),
    percent: (rate) => percents.format(Number(rate)),
  };
}

/** That which the customer reads, else those of the browser. */
export function wanted(page: PayPage | undefined, browser: readonly string[]): readonly string[] {
  return page?.language === undefined ? browser : [page.language, ...browser];
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function isLanguage(language: string): language is Language {
  return Object.hasOwn(ALL, language);
}

/** With exactly the decimals that the server sent. */
function moneyIn(tag: string, money: Money): string {
  const digits = money.amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal(money));
}

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
