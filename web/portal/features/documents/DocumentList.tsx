import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DocumentSummary, Owed, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Entries, Entry } from '@shared/ui/Entries';
import { Stack } from '@shared/ui/Layout';
import { formatDay } from '@shared/words/dates';
import { Amount } from '@shared/ui/Amount';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { later } from '@portal/parts/later';
import { Skeleton } from '@shared/ui/Skeleton';
import { Status } from '@shared/ui/Status';
import { owedQuery } from '@portal/queries/owed';
import { IN_LIST } from '@portal/words/confirming';
import * as words from '@portal/words/documents';
import css from './documents.module.css';
import { Downloads } from './Downloads';
import { ALL, documentsQuery, type Wanted } from './queries';

const Finding = later(async () => (await import('./Finding')).Finding, [64], 'nothing');
const WhichOnes = later(async () => (await import('./WhichOnes')).WhichOnes, [36], 'nothing');

/** What the server is asked for; credit notes are chosen from those that it has sent. */
const STATUS: Readonly<Record<words.Which, Pick<Wanted, 'status'>>> = {
  all: {},
  open: { status: 'issued' },
  paid: { status: 'paid' },
  credit_notes: {},
};

interface DocumentListProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
  /** What comes next, above those that are issued. */
  readonly upcoming?: ReactNode;
}

/** Invoices and credit notes, newest first, a page at a time; alone also what comes next, and a choice of them. */
export function DocumentList({ session, alone = false, upcoming }: DocumentListProps) {
  const { data: owed } = useQuery(owedQuery(session.customer.id));
  const [which, setWhich] = useState<words.Which>('all');
  const [wanted, setWanted] = useState(ALL);
  const isAll = which === 'all' && wanted.year === '' && wanted.number === '';
  const query = useInfiniteQuery(documentsQuery(session.customer.id, { ...wanted, ...STATUS[which] }));
  return (
    <Card title={words.INVOICES} titleUnseen={alone}>
      <Stack>
        {alone ? <WhichOnes which={which} onChange={setWhich} /> : null}
        {alone ? <Finding wanted={wanted} onChange={setWanted} today={session.today} /> : null}
        {query.isError ? <ProblemNotice error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isPending ? <Skeleton heights={[48, 48, 48]} /> : null}
        {query.data === undefined ? null : (
          <>
            {isAll ? upcoming : null}
            <Rows
              documents={query.data.pages.flatMap((page) => page.data)}
              which={which}
              none={isAll ? words.NONE_YET : words.NONE_FOUND}
              today={session.today}
              atBank={atBank(owed ?? [])}
            />
          </>
        )}
        {query.hasNextPage ? (
          <Action kind="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {words.SHOW_OLDER}
          </Action>
        ) : null}
      </Stack>
    </Card>
  );
}

interface RowsProps {
  readonly documents: readonly DocumentSummary[];
  readonly which: words.Which;
  /** Where the server found none. */
  readonly none: string;
  readonly today: string;
  readonly atBank: ReadonlySet<string>;
}

function Rows({ documents, which, none, today, atBank }: RowsProps) {
  const shown = documents.filter((document) => words.isOf(document, which));
  if (shown.length === 0) {
    return <p>{documents.length === 0 ? none : words.NONE_OF_THESE}</p>;
  }
  return (
    <Entries>
      {shown.map((document) => (
        <DocumentRow key={document.id} document={document} today={today} atBank={atBank.has(document.id)} />
      ))}
    </Entries>
  );
}

interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly today: string;
  /** A payment of it waits until the customer confirms it there. */
  readonly atBank: boolean;
}

function DocumentRow({ document, today, atBank }: DocumentRowProps) {
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
      state={
        <Status {...(atBank ? { word: IN_LIST, tone: 'warning' } : words.documentStatus(document, today))} />
      }
      amount={<Amount value={document.total} />}
      below={<Downloads document={document} />}
    />
  );
}

/** Those of which a payment waits until the customer confirms it with their bank. */
function atBank(owed: readonly Owed[]): ReadonlySet<string> {
  const waiting = owed.flatMap(({ documents }) => documents).filter(({ action }) => action !== undefined);
  return new Set(waiting.map(({ document }) => document));
}
