import type { Subscription } from '../../api/types';
import { Bill } from '../../ui/Bill';
import { Card } from '../../ui/Card';
import { formatDay } from '../../ui/dates';
import { isNothing } from '../../ui/money';

/** What the next document will say, as far as it is known. */
export function NextInvoice({ subscription }: { readonly subscription: Subscription }) {
  const next = subscription.next_billing;
  if (next !== undefined && next.lines.length === 0 && isNothing(next.total)) {
    return (
      <Card title={titleOf(subscription)}>
        <p>
          {next.usage_follows === true
            ? `Only usage is billed on ${formatDay(next.date)}.`
            : `There is nothing to bill on ${formatDay(next.date)}.`}
        </p>
      </Card>
    );
  }
  if (next === undefined) {
    return (
      <Card title="Next invoice">
        <p>No further invoice is planned.</p>
      </Card>
    );
  }
  return (
    <Card title={titleOf(subscription)}>
      <Bill bill={next} dueLabel={formatDay(next.date)} due={next.total} note={noteOf(next)} size="plain" />
    </Card>
  );
}

function titleOf({ status, scheduled }: Subscription): string {
  if (status === 'trial') {
    return 'First charge after trial';
  }
  return scheduled?.kind === 'cancel' ? 'Final invoice' : 'Next invoice';
}

function noteOf(next: NonNullable<Subscription['next_billing']>): string {
  const fixed =
    next.calculated_on === undefined ? '' : `Amounts are calculated on ${formatDay(next.calculated_on)}. `;
  return next.usage_follows === true ? `${fixed}Usage still to come is added.` : fixed;
}
