import { useInfiniteQuery } from '@tanstack/react-query';
import type { Mail, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Entries, Entry } from '@shared/ui/Entries';
import { Stack } from '@shared/ui/Layout';
import { Skeleton } from '@shared/ui/Skeleton';
import { Status } from '@shared/ui/Status';
import { formatInstantDay } from '@shared/words/dates';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/mails';
import css from './mails.module.css';
import { mailsQuery } from './queries';

/** What a sandbox's customer is told by mail, newest first, a page at a time. */
export function MailList({ session }: { readonly session: Session }) {
  const query = useInfiniteQuery(mailsQuery(session.customer.id));
  return (
    <Card title={words.MAILS} titleUnseen>
      {query.isError ? <ProblemNotice error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton heights={[48, 48, 48]} /> : null}
      {query.data === undefined ? null : (
        <Stack>
          <Rows mails={query.data.pages.flatMap((page) => page.data)} timezone={session.timezone} />
          {query.hasNextPage ? (
            <Action
              kind="secondary"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {words.SHOW_OLDER}
            </Action>
          ) : null}
        </Stack>
      )}
    </Card>
  );
}

interface RowsProps {
  readonly mails: readonly Mail[];
  readonly timezone: string;
}

function Rows({ mails, timezone }: RowsProps) {
  if (mails.length === 0) {
    return <p>{words.NONE_YET}</p>;
  }
  return (
    <Entries>
      {mails.map((mail) => (
        <Row key={mail.id} mail={mail} timezone={timezone} />
      ))}
    </Entries>
  );
}

function Row({ mail, timezone }: { readonly mail: Mail; readonly timezone: string }) {
  const status = words.mailStatus(mail);
  return (
    <Entry
      to={`/mails/${mail.id}`}
      when={formatInstantDay(mail.at, timezone)}
      what={
        <>
          <span className={css.subject}>{mail.subject}</span>
          <span className={css.to}>{mail.to}</span>
        </>
      }
      state={status === undefined ? null : <Status {...status} />}
      amount={
        mail.attached === undefined ? null : <span className={css.to}>{words.fileName(mail.attached)}</span>
      }
      below={null}
    />
  );
}
