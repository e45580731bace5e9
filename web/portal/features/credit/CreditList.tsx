import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { CreditEntry, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Amount } from '@shared/ui/Amount';
import { Card } from '@shared/ui/Card';
import { Columns, Stack } from '@shared/ui/Layout';
import { Skeleton } from '@shared/ui/Skeleton';
import { formatInstantDay } from '@shared/words/dates';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { customerQuery } from '@portal/queries/customer';
import * as words from '@portal/words/credit';
import { SHOW_OLDER } from '@portal/words/documents';
import css from './credit.module.css';
import { creditsQuery } from './queries';

/** The balance, and all that has moved it: the latest first. */
export function CreditList({ session }: { readonly session: Session }) {
  const query = useInfiniteQuery(creditsQuery(session.customer.id));
  const { data: customer } = useQuery(customerQuery(session.customer.id));
  return (
    <Card
      title={words.BALANCE}
      action={
        customer === undefined ? null : (
          <span className={css.balance}>
            <Amount value={customer.credit_balance} />
          </span>
        )
      }
    >
      {query.isError ? <ProblemNotice error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton heights={[48, 48, 48]} /> : null}
      {query.data === undefined ? null : (
        <Stack>
          <Rows entries={query.data.pages.flatMap((page) => page.data)} session={session} />
          {query.hasNextPage ? (
            <Action
              kind="secondary"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {SHOW_OLDER}
            </Action>
          ) : null}
        </Stack>
      )}
    </Card>
  );
}

interface RowsProps {
  readonly entries: readonly CreditEntry[];
  readonly session: Session;
}

function Rows({ entries, session }: RowsProps) {
  if (entries.length === 0) {
    return <p>{words.NOTHING_YET}</p>;
  }
  return (
    <ul>
      {entries.map((entry) => (
        <Columns as="li" wide="first" gap={[4, 16]} align="baseline" key={entry.id} className={css.entry}>
          <Stack gap={4}>
            <p>{words.entryWords(entry, session.tenant.name)}</p>
            <p className={css.note}>
              {[formatInstantDay(entry.created_at, session.timezone), words.expiryWords(entry)]
                .filter((text) => text !== '')
                .join(' · ')}
            </p>
            {entry.document === undefined ? null : (
              <p className={css.note}>
                <Link href={`/invoices/${entry.document}`}>{words.SEE_DOCUMENT}</Link>
              </p>
            )}
          </Stack>
          <span className={css.amount}>
            <Amount value={entry.amount} />
          </span>
        </Columns>
      ))}
    </ul>
  );
}
