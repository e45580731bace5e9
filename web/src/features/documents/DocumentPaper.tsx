import { useQuery } from '@tanstack/react-query';
import type { Document, Session } from '../../api/types';
import { Bill } from '../../ui/Bill';
import { Facts } from '../../ui/Card';
import { formatDay, formatInstant } from '../../ui/dates';
import { Loaded } from '../../ui/Loaded';
import { formatMoney } from '../../ui/money';
import { Status } from '../../ui/Notice';
import css from './documents.module.css';
import { addressLine } from '../../ui/countries';
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
        <Status {...documentStatus(document)} />
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
      <Payments document={document} timezone={session.timezone} />
    </article>
  );
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
    <section>
      <h3 className={css.heading}>Payments</h3>
      <ul>
        {document.payments.map((payment) => (
          <li key={payment.at} className={css.payment}>
            {formatInstant(payment.at, timezone)}: {formatMoney(payment.amount)}{' '}
            {payment.method === undefined
              ? ''
              : `with ${payment.method.brand} •••• ${payment.method.last4}, `}
            {payment.outcome}
          </li>
        ))}
      </ul>
    </section>
  );
}
