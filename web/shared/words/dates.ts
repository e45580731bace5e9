import { localeOf } from './say';

/** Month first, and hours to twelve. Elsewhere English is written with the day first. */
const MONTH_FIRST: readonly string[] = ['US', 'CA', 'PH'];

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const SHORT_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'short', ...SHORT_DAY };

let english = 'en-GB';

/** From now on days and hours of English are written as in the reader's country; without one, with the day first. */
export function writeDaysAsIn(country: string | undefined): void {
  english = country !== undefined && MONTH_FIRST.includes(country) ? 'en-US' : 'en-GB';
}

function format(options: Intl.DateTimeFormatOptions, timeZone = 'UTC'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(english), { ...options, timeZone });
}

/** "22 Nov 2026", or "Nov 22, 2026" in the United States. */
export function formatDay(day: string): string {
  return format(DAY).format(atNoon(day));
}

/** A half-open stretch, said with its last day: "22 – 30 Nov 2026". */
export function formatStretch(from: string, to: string): string {
  const last = atNoon(to);
  last.setUTCDate(last.getUTCDate() - 1);
  return format(DAY).formatRange(atNoon(from), last);
}

/** "1 Dec" where the year is clear. */
export function formatShortDay(day: string): string {
  return format(SHORT_DAY).format(atNoon(day));
}

/** "Thu, 16 Apr" */
export function formatWeekday(day: string): string {
  return format(WEEKDAY).format(atNoon(day));
}

/** "2026-11-22": the local day of an instant. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}

/** "14:47" or "2:47 PM", in the customer's zone. */
export function formatTime(instant: string, timeZone: string): string {
  return format(timeOptions(), timeZone).format(new Date(instant));
}

/** "22 Nov 2026": the day an instant falls on in the customer's zone. */
export function formatInstantDay(instant: string, timeZone: string): string {
  return format(DAY, timeZone).format(new Date(instant));
}

/** "22 Nov 2026, 14:47" in the customer's zone. */
export function formatInstant(instant: string, timeZone: string): string {
  return format({ ...DAY, ...timeOptions() }, timeZone).format(new Date(instant));
}

function timeOptions(): Intl.DateTimeFormatOptions {
  return { hour: localeOf(english) === 'en-US' ? 'numeric' : '2-digit', minute: '2-digit' };
}

/** "Central European Time" for "Europe/Stockholm". */
export function zoneName(timeZone: string): string {
  if (timeZone === 'UTC') {
    return timeZone;
  }
  const parts = new Intl.DateTimeFormat(localeOf(english), {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
