import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { Confirmation, Quote, Session } from '@shared/api/types';
import { Facts } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { Mark } from '@shared/ui/Mark';
import { formatInstant } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import { Amount } from '@shared/ui/Amount';
import { NextBilling } from '@portal/parts/NextBilling';
import * as cancelling from '@portal/words/cancelling';
import { kindName } from '@portal/words/documents';
import { chargeWords, outcomeOf } from '@portal/words/outcome';
import { cardName } from '@portal/words/paying';
import * as words from '@portal/words/review';
import { quoteQuery } from './queries';
import { WhyCancelled } from './WhyCancelled';
import { useIssued } from './useIssued';
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
  const { title, more } = outcomeOf(quote.told);
  const issued = useIssued(confirmation);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Stack>
      <Stack role="status">
        <Mark icon={confirmation.outcome === 'changed' ? 'check' : 'clock'} tone="positive" />
        <h2 ref={heading} tabIndex={-1} className={css.title}>
          {title}
        </h2>
        {more === '' ? null : <p>{more}</p>}
        {receipt === undefined && document !== undefined ? <p>{chargeWords(quote, issued)}</p> : null}
        <Facts
          facts={[
            { name: words.PAID, value: receipt === undefined ? '' : <Amount value={receipt.amount} /> },
            { name: words.PAID_WITH, value: receipt === undefined ? '' : cardName(receipt.method) },
            {
              name: words.PAID_AT,
              value: receipt === undefined ? '' : formatInstant(receipt.paid_at, session.timezone),
            },
            { name: cancelling.NUMBER, value: quote.verb === 'cancel' ? quote.id : '' },
            { name: kindName(document?.kind ?? 'invoice'), value: document?.number ?? '' },
            { name: words.NEXT_INVOICE, value: <NextBilling subscription={subscription} /> },
          ]}
        />
      </Stack>
      {actions}
      <WhyCancelled quote={quote} session={session} onSkipped={() => heading.current?.focus()} />
    </Stack>
  );
}
