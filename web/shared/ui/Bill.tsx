import type { ReactNode } from 'react';
import type { Bill as BillData, Line, Money } from '@shared/api/types';
import css from './Bill.module.css';
import { formatStretch } from '@shared/words/dates';
import * as words from '@shared/words/bill';
import { isCredit, isNothing } from '@shared/words/money';
import { whyWords } from '@shared/words/why';
import { Amount } from './Amount';
import { Derivation } from './Derivation';

interface BillProps {
  readonly bill: BillData;
  /** What the last row says: "Due today", "Total", "Expected". */
  readonly dueLabel: string;
  readonly due?: Money;
  /** Under the total: where it is paid from. */
  readonly note?: ReactNode;
  readonly size?: 'large' | 'plain';
  /** On a phone the total stays in sight above the bar with the button. */
  readonly pinned?: boolean;
  /** Whose the lines are, where that is several. */
  readonly subscriptions?: readonly { readonly id: string; readonly name: string }[];
}

/** Previews, invoices and what comes next are the same thing to a reader: lines, sums, and one amount that counts. */
export function Bill({
  bill,
  dueLabel,
  due = bill.due,
  note,
  size = 'large',
  pinned = false,
  subscriptions = [],
}: BillProps) {
  return (
    <div className={pinned ? `${css.bill} ${css.pinned}` : css.bill}>
      <div>
        {subscriptions.length === 0 ? (
          <Lines lines={bill.lines} />
        ) : (
          subscriptions.map(({ id, name }) => (
            <section key={id} aria-label={name}>
              <h3 className={css.whose}>{name}</h3>
              <Lines lines={bill.lines.filter((line) => line.subscription === id)} />
            </section>
          ))
        )}
        <Sums bill={bill} />
      </div>
      <div className={css.total}>
        <span className={css.totalLabel}>{dueLabel}</span>
        <span className={size === 'large' ? css.totalAmount : `${css.totalAmount} ${css.plain}`}>
          <Amount value={due} />
        </span>
        {note === undefined ? null : <div className={css.note}>{note}</div>}
      </div>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return lines.map((line) => (
    <BillLine key={`${line.item} ${line.charge} ${line.from ?? ''} ${line.amount.amount}`} line={line} />
  ));
}

function Sums({ bill }: { readonly bill: BillData }) {
  const simple = taxes(bill).length === 0 && isNothing(bill.credit_used) && bill.credit_result === undefined;
  if (bill.lines.length === 0 || (simple && bill.lines.length === 1)) {
    return null;
  }
  return (
    <div className={css.sums}>
      <Sum name={words.SUBTOTAL} value={bill.subtotal} />
      {taxes(bill).map((tax) => (
        <Sum key={tax.name} {...tax} />
      ))}
      {isNothing(bill.credit_used) ? null : <Sum name={words.CREDIT_USED} value={bill.credit_used} taken />}
      {words.givenBack(bill).map((given) => (
        <Sum key={given.name} {...given} />
      ))}
    </div>
  );
}

interface SumProps {
  readonly name: string;
  readonly value: Money;
  readonly taken?: boolean;
}

function Sum({ name, value, taken = false }: SumProps) {
  return (
    <div className={css.sum}>
      <span>{name}</span>
      <span>
        {taken ? '−' : ''}
        <Amount value={value} />
      </span>
    </div>
  );
}

function taxes(bill: BillData): readonly SumProps[] {
  if (bill.taxes === undefined) {
    return isNothing(bill.tax) ? [] : [{ name: words.TAX, value: bill.tax }];
  }
  return bill.taxes.map((tax) => ({ name: words.taxName(tax), value: tax.amount }));
}

function BillLine({ line }: { readonly line: Line }) {
  return (
    <details className={css.line}>
      <summary>
        <span className={css.what}>{line.description}</span>
        <span className={isCredit(line.amount) ? `${css.amount} ${css.credit}` : css.amount}>
          {isCredit(line.amount) && line.charge !== 'discount' ? (
            <span className={css.word}>{words.CREDIT}</span>
          ) : null}
          <Amount value={line.amount} />
        </span>
        <span className={css.when}>
          {line.from === undefined || line.to === undefined ? '' : formatStretch(line.from, line.to)}
        </span>
        <span className={css.whyMark}>{words.WHY}</span>
      </summary>
      <div className={css.why}>
        <p>{whyWords(line.why.derivation)}</p>
        <Derivation of={line.why.derivation} amount={line.amount} />
      </div>
    </details>
  );
}
