import type { Money } from './api.ts';

/** An amount as the portal writes it: "$15.00", "−$20.00". */
export function written({ currency, amount }: Money): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat('en-US', { style: 'currency', currency, minimumFractionDigits: digits })
    .format(amount as `${number}`)
    .replace('-', '−');
}

/** A day as the portal writes it for customers in the United States, as these are: "Nov 22, 2026". */
export function dayWritten(day: string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-US', parts).format(new Date(`${day}T12:00:00Z`));
}
