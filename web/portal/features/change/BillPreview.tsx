import type { Quote } from '@shared/api/types';
import { Bill } from '@shared/ui/Bill';
import { Columns } from '@shared/ui/Layout';
import { Amount } from '@shared/ui/Amount';
import { NoInvoice } from '@portal/parts/NoInvoice';
import { NONE } from '@portal/words/common';
import { costsNothing } from '@portal/words/confirm';
import * as words from '@portal/words/review';
import { NO_PRICE } from '@portal/words/subscriptions';
import css from './BillPreview.module.css';

/** Due today, the next invoice, and what recurs: always the first two, also at zero. */
export function BillPreview({ quote }: { readonly quote: Quote }) {
  return (
    <>
      <Bill
        bill={quote.bill}
        dueLabel={words.dueLabel(quote)}
        due={quote.due_now}
        note={words.paidFrom(quote)}
        pinned
      />
      <Columns as="dl" wide="first" gap={[12, 16]} className={css.ahead}>
        <NextInvoice quote={quote} />
        <Then quote={quote} />
      </Columns>
    </>
  );
}

function NextInvoice({ quote }: { readonly quote: Quote }) {
  const next = quote.next_invoice;
  if (next === undefined) {
    return (
      <>
        <dt>{words.nextInvoiceName(quote)}</dt>
        <dd>
          <NoNextInvoice quote={quote} />
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>
        {words.nextInvoiceName(quote)}
        {words.nextInvoiceNotes(next).map((note) => (
          <span key={note}>{note}</span>
        ))}
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
    return <>{words.NONE_SO_FAR}</>;
  }
  return quote.timing === 'scheduled' && quote.subscription !== undefined ? (
    <NoInvoice subscription={{ id: quote.subscription, status: 'active' }} as="value" />
  ) : (
    <>{NONE}</>
  );
}

function Then({ quote: { then, next_invoice: next } }: { readonly quote: Quote }) {
  if (then === undefined || costsNothing(then)) {
    return null;
  }
  return (
    <>
      <dt>
        {words.THEN}
        <span>{words.thenNote(then, next?.usage_follows === true)}</span>
      </dt>
      <dd>{then.amount === undefined ? NO_PRICE : <Amount value={then.amount} />}</dd>
    </>
  );
}
