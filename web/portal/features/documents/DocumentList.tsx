import { useInfiniteQuery } from '@tanstack/react-query';
import type { DocumentSummary, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Entries, Entry } from '@shared/ui/Entries';
import { Stack } from '@shared/ui/Layout';
import { formatDay } from '@shared/words/dates';
import { Amount } from '@shared/ui/Amount';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';
import { Status } from '@shared/ui/Status';
import * as words from '@portal/words/documents';
import css from './documents.module.css';
import { Downloads } from './Downloads';
import { documentsQuery } from './queries';

interface DocumentListProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
}

/** Invoices and credit notes, newest first, a page at a time. */
export function DocumentList({ session, alone = false }: DocumentListProps) {
  const query = useInfiniteQuery(documentsQuery(session.customer.id));
  return (
    <Card title={words.INVOICES} titleUnseen={alone}>
      {query.isError ? <ProblemNotice error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton heights={[48, 48, 48]} /> : null}
      {query.data === undefined ? null : (
        <Stack>
          <Rows documents={query.data.pages.flatMap((page) => page.data)} today={session.today} />
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
  readonly documents: readonly DocumentSummary[];
  readonly today: string;
}

function Rows({ documents, today }: RowsProps) {
  if (documents.length === 0) {
    return <p>{words.NONE_YET}</p>;
  }
  return (
    <Entries>
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} today={today} />
      ))}
    </Entries>
  );
}

interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly today: string;
}

function DocumentRow({ document, today }: DocumentRowProps) {
  return (
    <Entry
      to={`/invoices/${document.id}`}
      when={formatDay(document.date)}
      what={
        <>
          <span className={css.name}>{words.documentName(document)}</span>
          <span className={css.note}>{document.description}</span>
        </>
      }
      state={<Status {...words.documentStatus(document, today)} />}
      amount={<Amount value={document.total} />}
      below={<Downloads document={document} />}
    />
  );
}
