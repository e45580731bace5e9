import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DocumentSummary, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card, Stack } from '@shared/ui/Card';
import { formatDay } from '@shared/words/dates';
import { Amount } from '@shared/ui/Amount';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';
import { Status } from '@shared/ui/Status';
import css from './documents.module.css';
import { Downloads } from './Downloads';
import { documentsQuery } from './queries';
import { documentName, documentStatus } from './words';

interface DocumentListProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
}

/** Invoices and credit notes, newest first, a page at a time. */
export function DocumentList({ session, alone = false }: DocumentListProps) {
  const query = useInfiniteQuery(documentsQuery(session.customer.id));
  return (
    <Card title="Invoices" titleUnseen={alone}>
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
              Show older
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
    return <p>No invoices yet.</p>;
  }
  return (
    <ul className={css.rows}>
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} today={today} />
      ))}
    </ul>
  );
}

interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly today: string;
}

function DocumentRow({ document, today }: DocumentRowProps) {
  return (
    <li>
      <Link href={`/invoices/${document.id}`} className={css.row ?? ''}>
        <span className={css.date}>{formatDay(document.date)}</span>
        <span className={css.what}>
          <span className={css.name}>{documentName(document)}</span>
          <span className={css.note}>{document.description}</span>
        </span>
        <span className={css.status}>
          <Status {...documentStatus(document, today)} />
        </span>
        <span className={css.amount}>
          <Amount value={document.total} />
        </span>
      </Link>
      <Downloads document={document} />
    </li>
  );
}
