import type { Bill, Interval, Line, Money } from '../src/api/types.ts';

/** The mock's arithmetic, in cents. The portal itself never computes money. */
export const money = (cents: number): Money => ({
  currency: 'USD',
  amount: `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${(Math.abs(cents) % 100).toString().padStart(2, '0')}`,
});

export const cents = ({ amount }: Money): number => Math.round(Number(amount) * 100);

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function addIntervals(day: string, interval: Interval, count = 1): string {
  const date = new Date(`${day}T12:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + count * (interval === 'year' ? 12 : 1));
  if (date.getUTCDate() !== wanted) {
    date.setUTCDate(0);
  }
  return date.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "1 Dec 2026" */
export function said(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** A line for a share of a fee. */
export function share(
  item: string,
  name: string,
  fee: number,
  rest: Stretch,
  period: Stretch,
  sign: 1 | -1,
): Line {
  const part = daysBetween(rest.from, rest.to);
  const whole = daysBetween(period.from, period.to);
  const amount = sign * Math.round((fee * part) / whole);
  const said = sign < 0 ? 'unused' : part === whole ? 'the whole period,' : 'the rest,';
  return {
    item,
    charge: 'base',
    description: sign < 0 ? `${name}, unused` : name,
    from: rest.from,
    to: rest.to,
    quantity: '1',
    amount: money(amount),
    why: {
      sentence: `${said} ${part} of ${whole} days of ${money(fee).amount}`,
      derivation: {
        kind: 'share',
        price: money(fee),
        quantity: '1',
        fee: money(fee),
        period,
        from: daysBetween(period.from, rest.from),
        part,
        whole,
        unit: 'day',
        taken_back: sign < 0,
      },
      because: { kind: 'billing_date', value: rest.from },
      catalog_version: 1,
    },
  };
}

export function bill(lines: readonly Line[]): Bill {
  const total = lines.reduce((sum, line) => sum + cents(line.amount), 0);
  return {
    lines: [...lines],
    subtotal: money(total),
    tax: money(0),
    total: money(total),
    credit_used: money(0),
    due: money(Math.max(0, total)),
    ...(total < 0 ? { credit_result: money(-total) } : {}),
  };
}
