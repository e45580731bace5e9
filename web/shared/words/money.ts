import { decimal } from '@shared/api/client';
import type { Money } from '@shared/api/types';
import { localeOf } from './say';

/** The server's amount in the reader's notation, with exactly the decimals the server sent. */
export function formatMoney(money: Money): string {
  const digits = money.amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(localeOf('en-US'), {
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

export function isNothing(money: Money): boolean {
  return /^-?[0.]+$/.test(money.amount);
}

export function isCredit(money: Money): boolean {
  return money.amount.startsWith('-') && !isNothing(money);
}

/** A number that stands for an amount, as money like another: of its currency, with at least its decimals. */
export function moneyLike(number: string, { currency, amount }: Money): Money {
  const [units = '0', part = ''] = number.split('.');
  const decimals = part.padEnd(amount.split('.')[1]?.length ?? 0, '0');
  return { currency, amount: decimals === '' ? units : `${units}.${decimals}` };
}
