import type { ReactNode } from 'react';
import { Link } from 'wouter';
import css from './Entries.module.css';

/** A list on a card, whose rows reach to the card's edges. */
export function Entries({ children }: { readonly children: ReactNode }) {
  return <ul className={css.entries}>{children}</ul>;
}

interface EntryProps {
  readonly to: string;
  readonly when: ReactNode;
  readonly what: ReactNode;
  readonly state: ReactNode;
  readonly amount: ReactNode;
  /** Below what the row says, in line with it, and no part of the link. */
  readonly below: ReactNode;
}

/** One row that leads to more: in columns, or in two lines on a phone. */
export function Entry({ to, when, what, state, amount, below }: EntryProps) {
  return (
    <li>
      <Link href={to} className={css.row ?? ''}>
        <span className={css.when}>{when}</span>
        <span className={css.what}>{what}</span>
        <span className={css.state}>{state}</span>
        <span className={css.amount}>{amount}</span>
      </Link>
      <div className={css.below}>{below}</div>
    </li>
  );
}
