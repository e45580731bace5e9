import { useQuery } from '@tanstack/react-query';
import type { Document, Session } from '@shared/api/types';
import { Bill } from '@shared/ui/Bill';
import { Facts } from '@shared/ui/Card';
import { formatDay, formatInstant } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import { Amount } from '@shared/ui/Amount';
import { Notice } from '@shared/ui/Notice';
import { STAYS_OPEN } from '@portal/words/paying';
import { Status } from '@shared/ui/Status';
import css from './documents.module.css';
import { Downloads } from './Downloads';
import { addressLine } from '@shared/words/countries';
import { documentQuery } from './queries';
import { documentName, documentStatus } from './words';

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
  return (
    <article className={css.paper}>
      <header className={css.head}>
        <div>
          <h2>{documentName(document)}</h2>
          <p className={css.note}>{document.description}</p>
        </div>
        <Status {...documentStatus(document, session.today)} />
      </header>
      <div className={css.parties}>
        <Facts
          facts={[
            { name: 'From', value: document.seller ?? session.tenant.name },
            { name: 'To', value: recipient(document, session) },
          ]}
        />
        <Facts
          facts={[
            { name: 'Date', value: formatDay(document.date) },
            { name: 'Due', value: document.due_on === undefined ? '' : formatDay(document.due_on) },
            { name: 'Paid', value: document.paid_on === undefined ? '' : formatDay(document.paid_on) },
          ]}
        />
      </div>
      <Bill bill={document} dueLabel="Total" due={document.total} />
      {document.payment_notice === undefined ? null : (
        <Notice tone="quiet">
          <p>{STAYS_OPEN}</p>
        </Notice>
      )}
      <Payments document={document} timezone={session.timezone} />
      <footer className={css.foot}>
        <Downloads document={document} />
      </footer>
    </article>
  );
}

function recipient({ billing_details: details }: Document, session: Session): string {
  if (details === undefined) {
    return session.customer.name;
  }
  return `${details.name}, ${addressLine(details.address)}`;
}

type Payment = NonNullable<Document['payments']>[number];

function Payments({ document, timezone }: { readonly document: Document; readonly timezone: string }) {
  if (document.payments === undefined || document.payments.length === 0) {
    return null;
  }
  return (
    <section>
      <h3 className={css.heading}>Payments</h3>
      <ul>
        {document.payments.map((payment) => (
          <li key={payment.at} className={css.payment}>
            <span>{paymentWords(payment)}</span>
            <Amount value={payment.amount} />
            <span className={css.note}>{formatInstant(payment.at, timezone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function paymentWords({ outcome, method }: Payment): string {
  const card = method === undefined ? 'The payment' : `${method.brand} •••• ${method.last4}`;
  switch (outcome) {
    case 'succeeded':
      return method === undefined ? 'Paid' : `Paid with ${card}`;
    case 'declined':
      return `${card} was declined`;
    case 'unknown':
      return `${card} is being checked`;
  }
}
