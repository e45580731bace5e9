import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer, PaymentMethod, Session } from '@shared/api/types';
import { DetailsFacts, DetailsForm } from '@portal/features/details';
import { customerQuery } from '@portal/queries/customer';
import { AddCard, paymentMethodsQuery } from '@portal/features/payment';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { anotherCardIsWanted, wasCardAdded } from '@portal/parts/away';
import { Loaded } from '@portal/parts/Loaded';
import { Notice } from '@shared/ui/Notice';
import { cardName, noCardsWords, takesCards } from '@portal/words/paying';
import { NO_CARD } from '@portal/words/byInvoice';
import * as words from '@portal/words/setup';
import css from './BillingSetup.module.css';

interface BillingSetupProps {
  readonly session: Session;
  /** Ask for a card even though there is one: the one there was declined. */
  readonly anotherCard: boolean;
  readonly busy: boolean;
  readonly onReady: () => void;
}

/** Where the invoice goes and what pays it. Asks only for what is missing. */
export function BillingSetup(props: BillingSetupProps) {
  const customer = useQuery(customerQuery(props.session.customer.id));
  const methods = useQuery(paymentMethodsQuery(props.session.customer.id));
  return (
    <Loaded query={customer} heights={[200]}>
      {(known) => (
        <Loaded query={methods} heights={[120]}>
          {(cards) => <Steps {...props} customer={known} methods={cards} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface StepsProps extends BillingSetupProps {
  readonly customer: Customer;
  readonly methods: readonly PaymentMethod[];
}

function Steps({ session, anotherCard, busy, onReady, customer, methods }: StepsProps) {
  const [added, setAdded] = useState(wasCardAdded);
  const hasAddress = customer.billing_details !== undefined;
  const hasCard = methods.length > 0 && (added || !anotherCard);
  const paysByInvoice = customer.collection_method === 'send_invoice';
  const isReady = hasAddress && (hasCard || paysByInvoice || session.payment_notice !== undefined);
  return (
    <Stack>
      <section aria-labelledby="setup-address" className={css.step}>
        <h3 id="setup-address">{words.ADDRESS}</h3>
        {hasAddress ? (
          <DetailsFacts customer={customer} />
        ) : (
          <DetailsForm customer={customer} submitLabel={words.SAVE_ADDRESS} onSaved={() => undefined} />
        )}
      </section>
      {hasAddress ? (
        <section aria-labelledby="setup-card" className={css.step}>
          <h3 id="setup-card">{words.METHOD}</h3>
          {paysByInvoice ? (
            <p>{NO_CARD}</p>
          ) : hasCard ? (
            <OnFile methods={methods} />
          ) : (
            <MissingCard session={session} onAdded={() => setAdded(true)} />
          )}
        </section>
      ) : null}
      {isReady ? (
        <Row>
          <Action
            busy={busy}
            onClick={() => {
              anotherCardIsWanted();
              onReady();
            }}
          >
            {words.CONTINUE}
          </Action>
        </Row>
      ) : null}
    </Stack>
  );
}

function OnFile({ methods }: { readonly methods: readonly PaymentMethod[] }) {
  const chosen = methods.find((method) => method.default);
  return <p>{chosen === undefined ? words.ON_FILE : cardName(chosen)}</p>;
}

interface MissingCardProps {
  readonly session: Session;
  readonly onAdded: () => void;
}

/** Where no card can be taken, none is asked for. */
function MissingCard({ session, onAdded }: MissingCardProps) {
  if (!takesCards(session)) {
    return (
      <Notice tone="quiet">
        <p>{noCardsWords(session)}</p>
      </Notice>
    );
  }
  return <AddCard session={session} onAdded={onAdded} />;
}
