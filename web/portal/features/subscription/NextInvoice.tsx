import type { ReactNode } from 'react';
import type { Subscription, UpcomingInvoice } from '@shared/api/types';
import { Bill } from '@shared/ui/Bill';
import { Card } from '@shared/ui/Card';
import { formatDay } from '@shared/words/dates';
import { isNothing } from '@shared/words/money';
import { NoInvoice } from '@portal/parts/NoInvoice';
import { expectedLabel, hasUsage } from '@portal/words/invoices';
import css from './NextInvoice.module.css';

interface NextInvoiceProps {
  readonly subscription: Subscription;
  /** Named where there are several plans. */
  readonly named?: boolean;
  /** Where to see how it comes about. */
  readonly more?: ReactNode;
}

/** What the next document will say, as far as it is known. */
export function NextInvoice({ subscription, named = false, more }: NextInvoiceProps) {
  const next = subscription.next_billing;
  return (
    <Card
      title={titleOf(subscription, named)}
      action={next === undefined ? null : <span className={css.date}>{formatDay(next.date)}</span>}
    >
      {next === undefined ? (
        <p>
          <NoInvoice subscription={subscription} as="sentence" />
        </p>
      ) : (
        <Expected next={next} />
      )}
      {more === undefined ? null : <p className={css.more}>{more}</p>}
    </Card>
  );
}

function Expected({ next }: { readonly next: UpcomingInvoice }) {
  if (next.lines.length === 0 && isNothing(next.total)) {
    return (
      <p>
        {next.usage_follows === true
          ? `Only usage is billed on ${formatDay(next.date)}.`
          : `Nothing to pay on ${formatDay(next.date)}.`}
      </p>
    );
  }
  return <Bill bill={next} dueLabel={expectedLabel(next)} due={next.total} note={noteOf(next)} />;
}

function titleOf({ status, scheduled, plan }: Subscription, named: boolean): string {
  const of = named ? ` of ${plan.name}` : '';
  if (status === 'trial') {
    return `First charge after trial${of}`;
  }
  return scheduled?.kind === 'cancel' ? `Final invoice${of}` : `Next invoice${of}`;
}

function noteOf(next: UpcomingInvoice): string {
  const fixed =
    next.calculated_on === undefined ? '' : `Amounts are calculated on ${formatDay(next.calculated_on)}. `;
  const usage = next.usage_follows === true && hasUsage(next) ? 'More usage may be added.' : '';
  return `${fixed}${usage}`.trim();
}
