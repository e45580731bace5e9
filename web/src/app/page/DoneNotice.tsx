import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Confirmation, Quote } from '../../api/types';
import { outcomeOf, quoteQuery } from '../../features/change';
import { Action } from '../../ui/Action';
import { formatDay } from '../../ui/dates';
import { formatMoney, isNothing } from '../../ui/money';
import { Notice } from '../../ui/Notice';

/** What the confirmation did, on the overview one returns to. */
export function DoneNotice({ quote }: { readonly quote: string }) {
  const [, navigate] = useLocation();
  const { data } = useQuery(quoteQuery(quote));
  if (data?.result === undefined) {
    return null;
  }
  const { document } = data.result;
  const words = outcomeOf(data.told);
  return (
    <Notice
      tone="positive"
      title={words.title}
      action={
        document === undefined ? null : (
          <Action kind="secondary" onClick={() => navigate(`/invoices/${document.id}`)}>
            {document.kind === 'invoice' ? 'See invoice' : 'See credit note'}
          </Action>
        )
      }
    >
      <p>{`${words.more} ${sentence(data, data.result)}`.trim()}</p>
    </Notice>
  );
}

function sentence(quote: Quote, { receipt, document, subscription }: Confirmation): string {
  const paid =
    receipt === undefined
      ? unpaid(document)
      : `${formatMoney(receipt.amount)} was paid with ${receipt.method.brand} •••• ${receipt.method.last4}.`;
  const next = subscription.next_billing;
  return next === undefined || quote.verb === 'cancel'
    ? paid
    : `${paid} Next invoice: ${formatDay(next.date)}.`;
}

function unpaid(document: Confirmation['document']): string {
  return document === undefined || document.kind === 'credit_note' || isNothing(document.due)
    ? 'Nothing was charged today.'
    : `An invoice of ${formatMoney(document.due)} was issued and is open.`;
}
