import { useQuery } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { Amount } from '@shared/ui/Amount';
import { Columns, Stack } from '@shared/ui/Layout';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import * as words from '@portal/words/invoices';
import css from './UpcomingRows.module.css';

/** The next document of each plan, as far as it is known: none of them is issued yet. */
export function UpcomingRows({ session }: { readonly session: Session }) {
  const { data = [] } = useQuery(subscriptionsQuery(session.customer.id));
  const coming = data.filter((one) => words.shownBefore(one, data) === undefined);
  return coming.map(({ id, plan, next_billing: next }) =>
    next === undefined ? null : (
      <Columns key={id} wide="first" gap={[4, 16]} align="baseline" className={css.row}>
        <Stack gap={4}>
          <p>{words.upcomingName(next, plan.name)}</p>
          <p className={css.note}>{words.notIssued(next)}</p>
        </Stack>
        <span className={css.amount}>
          <Amount value={next.total} />
        </span>
      </Columns>
    ),
  );
}
