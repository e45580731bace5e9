import type { Quote } from '@shared/api/types';
import { Bill } from '@shared/ui/Bill';
import { formatDay } from '@shared/words/dates';
import { Amount } from '@shared/ui/Amount';
import { isNothing } from '@shared/words/money';
import { NoInvoice } from '@portal/parts/NoInvoice';
import { each } from '@shared/words/intervals';
import { NO_PRICE } from '@portal/words/subscriptions';
import { usageAfterDate } from '@portal/words/invoices';
import css from './BillPreview.module.css';
import { costsNothing, isCollected } from './words';

/** Due today, the next invoice, and what recurs: always the first two, also at zero. */
export function BillPreview({ quote }: { readonly quote: Quote }) {
  return (
    <>
      <Bill
        bill={quote.bill}
        dueLabel="Due today"
        due={quote.due_now}
        note={<PaidFrom quote={quote} />}
        pinned
      />
      <dl className={css.ahead}>
        <NextInvoice quote={quote} />
        <Then quote={quote} />
      </dl>
    </>
  );
}

function NextInvoice({ quote }: { readonly quote: Quote }) {
  const next = quote.next_invoice;
  if (next === undefined) {
    return (
      <>
        <dt>Next invoice</dt>
        <dd>
          <NoNextInvoice quote={quote} />
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>
        Next invoice
        <span>
          {formatDay(next.date)}
          {usageAfterDate(next)}
        </span>
      </dt>
      <dd>
        <Amount value={next.total} />
      </dd>
    </>
  );
}

/** Until what is scheduled takes effect, the plan goes by its usage; so may the plan that is there from now on. */
function NoNextInvoice({ quote }: { readonly quote: Quote }) {
  if (quote.warnings.some(({ code }) => code === 'usage_follows')) {
    return <>None so far</>;
  }
  return quote.timing === 'scheduled' && quote.subscription !== undefined ? (
    <NoInvoice subscription={{ id: quote.subscription, status: 'active' }} as="value" />
  ) : (
    <>None</>
  );
}

function Then({ quote: { then, next_invoice: next } }: { readonly quote: Quote }) {
  if (then === undefined || costsNothing(then)) {
    return null;
  }
  return (
    <>
      <dt>
        Then
        <span>
          {each(then.interval)}
          {next?.usage_follows === true ? ', plus usage' : ''}
        </span>
      </dt>
      <dd>{then.amount === undefined ? NO_PRICE : <Amount value={then.amount} />}</dd>
    </>
  );
}

function PaidFrom({ quote }: { readonly quote: Quote }) {
  const method = quote.payment.method;
  if (isNothing(quote.due_now)) {
    return <>Nothing to pay today.</>;
  }
  if (!isCollected(quote)) {
    return <>Invoiced today. The invoice stays open until it is paid.</>;
  }
  return method === undefined ? (
    <>Charged to your payment method on file.</>
  ) : (
    <>
      Charged to {method.brand} •••• {method.last4}
    </>
  );
}
