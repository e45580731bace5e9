import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Collection, Document, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Bill } from '@shared/ui/Bill';
import { Facts } from '@shared/ui/Card';
import { Center, Columns, Grid, Row, Stack } from '@shared/ui/Layout';
import { formatDay, formatInstant } from '@shared/words/dates';
import { anotherCardIsWanted } from '@portal/parts/away';
import { ConfirmAtBank } from '@portal/parts/ConfirmAtBank';
import { isNothing } from '@shared/words/money';
import { Loaded } from '@portal/parts/Loaded';
import { PayButton } from '@portal/parts/PayButton';
import { documentQuery } from '@portal/queries/documents';
import { payDocument } from '@portal/queries/owed';
import { paymentMethodsQuery } from '@portal/queries/paymentMethods';
import { Amount } from '@shared/ui/Amount';
import { Notice } from '@shared/ui/Notice';
import { USE_ANOTHER_CARD } from '@portal/words/common';
import * as words from '@portal/words/documents';
import { isUnderWay } from '@portal/words/outcome';
import { collectionWords, lateWords, openTitle } from '@portal/words/owed';
import { STAYS_OPEN, takesCards } from '@portal/words/paying';
import { Status } from '@shared/ui/Status';
import css from './documents.module.css';
import { ByTransfer } from './ByTransfer';
import { CopyPayLink } from './CopyPayLink';
import { Downloads } from './Downloads';
import { EInvoices } from './EInvoices';
import { GIVEN_UP } from './queries';
import { addressLine } from '@shared/words/countries';

interface DocumentPaperProps {
  readonly id: string;
  readonly session: Session;
}

/** One document as on paper: who, when, what for, how much, and why for each line. */
export function DocumentPaper({ id, session }: DocumentPaperProps) {
  const query = useQuery(documentQuery(id));
  return (
    <Loaded query={query} heights={[40, 120, 240]}>
      {(document) => <Paper document={document} session={session} />}
    </Loaded>
  );
}

function Paper({ document, session }: { readonly document: Document; readonly session: Session }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isLedHere = useHistoryState() === GIVEN_UP;
  useEffect(() => {
    if (isLedHere) {
      heading.current?.focus();
    }
  }, [isLedHere]);
  return (
    <Center>
      <Stack as="article" gap={32} className={css.paper}>
        <Row as="header" gap={16} align="start" justify="between" wrap={false}>
          <Stack gap={4}>
            <h2 ref={heading} tabIndex={-1} className={css.title}>
              {words.documentName(document)}
            </h2>
            <p className={css.note}>{document.description}</p>
          </Stack>
          <Status {...words.documentStatus(document, session.today)} />
        </Row>
        <Grid least={15} gap={[16, 32]} align="start">
          <Facts
            facts={[
              { name: words.FROM, value: document.seller ?? session.tenant.name },
              { name: words.TO, value: recipient(document, session) },
              { name: words.PURCHASE_ORDER, value: document.purchase_order ?? '' },
              { name: words.REPLACES, value: other(document.replaces) },
              { name: words.REPLACED_BY, value: other(document.replaced_by) },
            ]}
          />
          <Facts
            facts={[{ name: words.DATE, value: formatDay(document.date) }, ...words.payableOn(document)]}
          />
        </Grid>
        <Bill
          bill={document}
          dueLabel={words.TOTAL}
          due={document.total}
          subscriptions={document.subscriptions ?? []}
        />
        {document.payment_notice === undefined || document.transfer !== undefined ? null : (
          <Notice tone="quiet">
            <p>{STAYS_OPEN}</p>
          </Notice>
        )}
        {session.permissions.pay
          ? (document.payments ?? []).map(({ at, action }) =>
              action === undefined ? null : (
                <ConfirmAtBank key={at} action={action} onGivenUp={() => heading.current?.focus()} />
              ),
            )
          : null}
        <Open document={document} session={session} />
        {isUnderWay(document) ? null : <ByTransfer document={document} />}
        {session.permissions.pay && isOpenInvoice(document) ? <CopyPayLink document={document.id} /> : null}
        <Payments document={document} timezone={session.timezone} />
        <footer className={css.foot}>
          <Downloads document={document} />
          <EInvoices document={document} />
        </footer>
      </Stack>
    </Center>
  );
}

/** What of it is open, what comes next, and a button that pays it. */
function Open({ document, session }: { readonly document: Document; readonly session: Session }) {
  const [, navigate] = useLocation();
  const byCard = document.payment_notice === undefined;
  if (!isOpenInvoice(document) || (!byCard && document.transfer === undefined)) {
    return null;
  }
  return (
    <Notice
      tone={document.past_due === undefined ? 'quiet' : 'danger'}
      title={openTitle(document.due)}
      action={
        byCard && session.permissions.pay && !isUnderWay(document) ? (
          <Row gap={12} align="start">
            <PayButton open={document.due} pay={(open) => payDocument(document.id, open)} />
            {wasDeclined(document) && takesCards(session) ? (
              <Action
                kind="secondary"
                onClick={() => {
                  anotherCardIsWanted();
                  navigate(`/payment-methods?back=/invoices/${document.id}`);
                }}
              >
                {USE_ANOTHER_CARD}
              </Action>
            ) : null}
          </Row>
        ) : null
      }
    >
      {document.past_due === undefined ? null : <p>{lateWords(document.past_due, session)}</p>}
      {document.collection === undefined ? null : (
        <WhenCharged collection={document.collection} session={session} />
      )}
    </Notice>
  );
}

const wasDeclined = ({ payments = [] }: Document): boolean =>
  payments.some(({ outcome }) => outcome === 'declined');

/** When it is charged, and to which card; or by when it is to be paid. */
function WhenCharged({
  collection,
  session,
}: {
  readonly collection: Collection;
  readonly session: Session;
}) {
  const { data: methods } = useQuery(paymentMethodsQuery(session.customer.id));
  const method = methods?.find((one) => one.default);
  return methods === undefined ? null : <p>{collectionWords(collection, method, session.today)}</p>;
}

function isOpenInvoice({ kind, status, due }: Document): boolean {
  return kind === 'invoice' && status === 'issued' && !isNothing(due);
}

/** Of a document that was issued again, the other of both. */
function other(document: Document['replaces']) {
  return document === undefined ? '' : <Link href={`/invoices/${document.id}`}>{document.number}</Link>;
}

function recipient({ billing_details: details }: Document, session: Session): string {
  if (details === undefined) {
    return session.customer.name;
  }
  return `${details.name}, ${addressLine(details.address)}`;
}

function Payments({ document, timezone }: { readonly document: Document; readonly timezone: string }) {
  if (document.payments === undefined || document.payments.length === 0) {
    return null;
  }
  return (
    <Stack as="section" gap={8}>
      <h3 className={css.heading}>{words.PAYMENTS}</h3>
      <ul>
        {document.payments.map((payment) => (
          <Columns as="li" wide="first" gap={[0, 16]} key={payment.at} className={css.payment}>
            <span>{words.paymentWords(payment)}</span>
            <Amount value={payment.amount} />
            <span className={css.note}>{formatInstant(payment.at, timezone)}</span>
          </Columns>
        ))}
      </ul>
    </Stack>
  );
}
