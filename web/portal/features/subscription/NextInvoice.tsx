import type { ReactNode } from 'react';
import type { Subscription, UpcomingInvoice } from '@shared/api/types';
import { Bill } from '@shared/ui/Bill';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { formatDay } from '@shared/words/dates';
import { isNothing } from '@shared/words/money';
import { NoInvoice } from '@portal/parts/NoInvoice';
import {
  emptyWords,
  expectedDue,
  expectedLabel,
  partWords,
  upcomingNote,
  upcomingTitle,
} from '@portal/words/invoices';
import css from './NextInvoice.module.css';

interface NextInvoiceProps {
  readonly subscription: Subscription;
  /** Named where there are several plans; a document for all of them is not. */
  readonly named?: boolean;
  /** The plan with which the whole document is shown already, where it is for several. */
  readonly shownWith?: string | undefined;
  /** Where to see how it comes about. */
  readonly more?: ReactNode;
}

/** What the next document will say, as far as it is known. */
export function NextInvoice({ subscription, named = false, shownWith, more }: NextInvoiceProps) {
  const next = subscription.next_billing;
  return (
    <Card
      title={upcomingTitle(
        subscription,
        named && (shownWith !== undefined || next?.subscriptions === undefined),
      )}
      action={next === undefined ? null : <span className={css.date}>{formatDay(next.date)}</span>}
    >
      <Stack gap={12}>
        {next === undefined ? (
          <p>
            <NoInvoice subscription={subscription} as="sentence" />
          </p>
        ) : shownWith !== undefined ? (
          <p>{partWords(next, shownWith)}</p>
        ) : (
          <Expected next={next} />
        )}
        {more === undefined ? null : <p>{more}</p>}
      </Stack>
    </Card>
  );
}

function Expected({ next }: { readonly next: UpcomingInvoice }) {
  if (next.lines.length === 0 && isNothing(next.total)) {
    return <p>{emptyWords(next)}</p>;
  }
  return (
    <Bill
      bill={next}
      dueLabel={expectedLabel(next)}
      due={expectedDue(next)}
      note={upcomingNote(next)}
      subscriptions={next.subscriptions ?? []}
    />
  );
}
