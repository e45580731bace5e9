import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaymentMethod, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { wasCardAdded } from '@portal/parts/away';
import { later } from '@portal/parts/later';
import { Loaded } from '@portal/parts/Loaded';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { customerQuery } from '@portal/queries/customer';
import { NO_CARD } from '@portal/words/byInvoice';
import { ADD_METHOD, NO_METHOD, noCardsWords, PAYMENT_METHODS, takesCards } from '@portal/words/paying';
import { MethodRow } from './MethodRow';
import css from './payment.module.css';
import { makeBackup, makeDefault, paymentMethodsQuery, removePaymentMethod } from './queries';

export const AddCard = later(async () => (await import('./AddCard')).AddCard);

interface PaymentMethodsProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
  /** Of whoever has come to add one. */
  readonly onAdded?: () => void;
}

export function PaymentMethods({ session, alone = false, onAdded }: PaymentMethodsProps) {
  const [adding, setAdding] = useState(onAdded !== undefined && !wasCardAdded());
  const query = useQuery(paymentMethodsQuery(session.customer.id));
  const mayAdd = session.permissions.pay && takesCards(session);
  return (
    <Card
      title={PAYMENT_METHODS}
      titleUnseen={alone}
      action={
        mayAdd && !adding ? (
          <Action kind="secondary" onClick={() => setAdding(true)}>
            {ADD_METHOD}
          </Action>
        ) : null
      }
    >
      <Stack>
        {takesCards(session) ? null : (
          <Notice tone="quiet">
            <p>{noCardsWords(session)}</p>
          </Notice>
        )}
        <Loaded query={query} heights={[56, 56]}>
          {(methods) => <Methods methods={methods} session={session} />}
        </Loaded>
        {mayAdd && adding ? (
          <div className={css.form}>
            <AddCard
              session={session}
              onAdded={() => {
                setAdding(false);
                onAdded?.();
              }}
              onCancel={() => setAdding(false)}
            />
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}

interface MethodsProps {
  readonly methods: readonly PaymentMethod[];
  readonly session: Session;
}

function Methods({ methods, session }: MethodsProps) {
  const client = useQueryClient();
  const { data: customer, isPending } = useQuery(customerQuery(session.customer.id));
  const byInvoice = customer?.collection_method === 'send_invoice';
  const onSuccess = () => client.invalidateQueries();
  const chosen = useMutation({ mutationFn: makeDefault, onSuccess });
  const backing = useMutation({ mutationFn: makeBackup, onSuccess });
  const removed = useMutation({ mutationFn: removePaymentMethod, onSuccess });
  if (methods.length === 0 && (isPending || !takesCards(session))) {
    return null;
  }
  if (methods.length === 0) {
    return <p>{byInvoice ? NO_CARD : NO_METHOD}</p>;
  }
  return (
    <>
      <ul>
        {methods.map((method) => (
          <MethodRow
            key={method.id}
            method={method}
            all={methods.length}
            byInvoice={byInvoice}
            today={session.today}
            editable={session.permissions.pay}
            busy={chosen.isPending || backing.isPending || removed.isPending}
            onDefault={() => chosen.mutate(method.id)}
            onBackup={() => backing.mutate(method.id)}
            onRemove={() => removed.mutate(method.id)}
          />
        ))}
      </ul>
      {chosen.isError ? <ProblemNotice error={chosen.error} /> : null}
      {backing.isError ? <ProblemNotice error={backing.error} /> : null}
      {removed.isError ? <ProblemNotice error={removed.error} /> : null}
    </>
  );
}
