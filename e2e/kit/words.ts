import type { Money } from './api.ts';

/** An amount as the portal writes it: "$15.00", "−$20.00". */
export function written({ currency, amount }: Money): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat('en-US', { style: 'currency', currency, minimumFractionDigits: digits })
    .format(amount as `${number}`)
    .replace('-', '−');
}
