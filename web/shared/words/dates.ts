const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "22 Nov 2026" */
export function formatDay(day: string): string {
  return DAY.format(atNoon(day));
}

/** A half-open stretch, said with its last day: "22 – 30 Nov 2026". */
export function formatStretch(from: string, to: string): string {
  const last = atNoon(to);
  last.setUTCDate(last.getUTCDate() - 1);
  return DAY.formatRange(atNoon(from), last);
}

/** "1 Dec" where the year is clear. */
export function formatShortDay(day: string): string {
  return SHORT_DAY.format(atNoon(day));
}

const WEEKDAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "Thu, 16 Apr" */
export function formatWeekday(day: string): string {
  return WEEKDAY.format(atNoon(day));
}

/** "2026-11-22": the local day of an instant. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}

/** "14:47" in the customer's zone. */
export function formatTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );
}

/** "22 Nov 2026": the day an instant falls on in the customer's zone. */
export function formatInstantDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant));
}

/** "22 Nov 2026, 14:47" in the customer's zone. */
export function formatInstant(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));
}

/** "Central European Time" for "Europe/Stockholm". */
export function zoneName(timeZone: string): string {
  if (timeZone === 'UTC') {
    return timeZone;
  }
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
