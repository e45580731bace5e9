import { Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaymentMethod, Session, TestCard } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { goAway } from '@portal/parts/away';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { CANCEL } from '@portal/words/common';
import { ADD_CARD, CARD_PAGE, cardName, GO_TO_CARD_PAGE, TEST_CARD } from '@portal/words/paying';
import css from './payment.module.css';
import { addPaymentMethod, cardPage } from './queries';

interface AddCardProps {
  readonly session: Session;
  readonly onAdded: (method: PaymentMethod) => void;
  readonly onCancel?: () => void;
}

/** Where a card is entered: on a page of the payment gateway, or in the sandbox's form. */
export function AddCard({ session, onCancel, ...more }: AddCardProps) {
  const cancel = onCancel === undefined ? {} : { onCancel };
  return session.card_page === true ? (
    <CardPage customer={session.customer.id} {...cancel} />
  ) : (
    <TestCards customer={session.customer.id} cards={session.test_cards ?? []} {...more} {...cancel} />
  );
}

interface CardPageProps {
  readonly customer: string;
  readonly onCancel?: () => void;
}

/** The customer is sent there, and comes back to where they are now. */
function CardPage({ customer, onCancel }: CardPageProps) {
  const going = useMutation({ mutationFn: () => cardPage(customer), onSuccess: goAway });
  return (
    <Stack>
      <p>{CARD_PAGE}</p>
      {going.isError ? <ProblemNotice error={going.error} /> : null}
      <Row>
        <Action busy={going.isPending || going.isSuccess} onClick={() => going.mutate()}>
          {GO_TO_CARD_PAGE}
        </Action>
        {onCancel === undefined ? null : (
          <Action kind="quiet" onClick={onCancel}>
            {CANCEL}
          </Action>
        )}
      </Row>
    </Stack>
  );
}

interface TestCardsProps {
  readonly customer: string;
  readonly cards: readonly TestCard[];
  readonly onAdded: (method: PaymentMethod) => void;
  readonly onCancel?: () => void;
}

/** The sandbox gateway's card form: no number is typed, a card is picked by what it does. */
function TestCards({ customer, cards, onAdded, onCancel }: TestCardsProps) {
  const [token, setToken] = useState(cards[0]?.token ?? '');
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: () => addPaymentMethod(customer, token),
    onSuccess: async (method) => {
      await client.invalidateQueries();
      onAdded(method);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate();
      }}
    >
      <Stack>
        <Radio.Group
          label={TEST_CARD}
          value={token}
          onChange={setToken}
          classNames={{ label: css.label ?? '' }}
        >
          <Stack gap={12} className={css.choices}>
            {cards.map((card) => (
              <Radio key={card.token} value={card.token} label={cardName(card)} description={card.label} />
            ))}
          </Stack>
        </Radio.Group>
        {adding.isError ? <ProblemNotice error={adding.error} /> : null}
        <Row>
          <Action submit busy={adding.isPending}>
            {ADD_CARD}
          </Action>
          {onCancel === undefined ? null : (
            <Action kind="quiet" onClick={onCancel}>
              {CANCEL}
            </Action>
          )}
        </Row>
      </Stack>
    </form>
  );
}
