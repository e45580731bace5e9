import type { Quote } from '../../api/types';
import { Bill } from '../../ui/Bill';
import { formatDay } from '../../ui/dates';
import { Amount, isNothing } from '../../ui/money';
import { every } from '../../ui/words';
import css from './Review.module.css';

/** Due today, the next invoice, and what recurs: always the three of them, also at zero. */
export function BillPreview({ quote }: { readonly quote: Quote }) {
  return (
    <>
      <Bill bill={quote.bill} dueLabel="Due today" due={quote.due_now} note={<PaidFrom quote={quote} />} />
      <dl className={css.ahead}>
        {quote.next_invoice === undefined ? (
          <NoMore />
        ) : (
          <>
            <dt>
              Next invoice
              <span>
                {formatDay(quote.next_invoice.date)}
                {quote.next_invoice.usage_follows === true ? ', plus usage' : ''}
              </span>
            </dt>
            <dd>
              <Amount value={quote.next_invoice.total} />
            </dd>
          </>
        )}
        {quote.then === undefined ? null : (
          <>
            <dt>
              Then
              <span>{every(quote.then.interval)}, plus usage if there is any</span>
            </dt>
            <dd>
              <Amount value={quote.then.amount} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function NoMore() {
  return (
    <>
      <dt>Next invoice</dt>
      <dd>None</dd>
    </>
  );
}

function PaidFrom({ quote }: { readonly quote: Quote }) {
  const method = quote.payment.method;
  if (isNothing(quote.due_now)) {
    return <>Nothing to pay today.</>;
  }
  return method === undefined ? (
    <>Collected with your payment method on file.</>
  ) : (
    <>
      To {method.brand} •••• {method.last4}
    </>
  );
}
