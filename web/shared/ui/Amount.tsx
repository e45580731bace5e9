import type { Money } from '@shared/api/types';
import { formatMoney } from '@shared/words/money';
import css from './text.module.css';

export function Amount({ value }: { readonly value: Money }) {
  return <span className={css.number}>{formatMoney(value)}</span>;
}
