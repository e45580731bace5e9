import { decimal } from '../api/client';
import type { Money } from '../api/types';
import css from './text.module.css';

/** The server's amount in the reader's notation, with exactly the decimals the server sent. */
export function formatMoney(money: Money): string {
  const digits = money.amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(decimal(money))
    .replace('-', '−');
}

/** "$14.40 – $38.40", or the one amount that both are. */
export function formatRange(low: Money, high: Money): string {
  return low.amount === high.amount ? formatMoney(low) : `${formatMoney(low)} – ${formatMoney(high)}`;
}

export function Amount({ value }: { readonly value: Money }) {
  return <span className={css.number}>{formatMoney(value)}</span>;
}

export function isNothing(money: Money): boolean {
  return /^-?[0.]+$/.test(money.amount);
}

export function isCredit(money: Money): boolean {
  return money.amount.startsWith('-') && !isNothing(money);
}
