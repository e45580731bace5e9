import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Confirmation, Quote, Session } from '@shared/api/types';
import { Facts } from '@shared/ui/Card';
import { formatInstant } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import { Amount } from '@shared/ui/Amount';
import { Icon } from '@shared/ui/icons';
import { NextBilling } from '@portal/parts/NextBilling';
import { outcomeOf } from './outcome';
import { quoteQuery } from './queries';
import css from './Result.module.css';

interface ResultProps {
  readonly quote: string;
  readonly session: Session;
  /** Links and buttons that suit the place it is shown at. */
  readonly actions: (confirmation: Confirmation) => ReactNode;
}

/** What has happened: said once, with the proof and what comes next. */
export function Result({ quote, session, actions }: ResultProps) {
  const query = useQuery(quoteQuery(quote));
  return (
    <Loaded query={query} heights={[32, 120]}>
      {(data) =>
        data.result === undefined ? null : (
          <Outcome quote={data} confirmation={data.result} session={session} actions={actions(data.result)} />
        )
      }
    </Loaded>
  );
}

interface OutcomeProps {
  readonly quote: Quote;
  readonly confirmation: Confirmation;
  readonly session: Session;
  readonly actions: ReactNode;
}

function Outcome({ quote, confirmation, session, actions }: OutcomeProps) {
  const { receipt, document, subscription } = confirmation;
  const words = outcomeOf(quote.told);
  return (
    <div className={css.result} role="status">
      <div className={css.mark}>
        <Icon name={confirmation.outcome === 'changed' ? 'check' : 'clock'} size={22} />
      </div>
      <h2 className={css.title}>{words.title}</h2>
      {words.more === '' ? null : <p>{words.more}</p>}
      <Facts
        facts={[
          { name: 'Paid', value: receipt === undefined ? '' : <Amount value={receipt.amount} /> },
          {
            name: 'Paid with',
            value: receipt === undefined ? '' : `${receipt.method.brand} •••• ${receipt.method.last4}`,
          },
          {
            name: 'Paid at',
            value: receipt === undefined ? '' : formatInstant(receipt.paid_at, session.timezone),
          },
          {
            name: document?.kind === 'credit_note' ? 'Credit note' : 'Invoice',
            value: document?.number ?? '',
          },
          {
            name: 'Next invoice',
            value: <NextBilling subscription={subscription} />,
          },
        ]}
      />
      {actions}
    </div>
  );
}
