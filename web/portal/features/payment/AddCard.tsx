import { Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaymentMethod, TestCard } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { CANCEL } from '@portal/words/common';
import { ADD_CARD, cardName, TEST_CARD } from '@portal/words/paying';
import css from './payment.module.css';
import { addPaymentMethod } from './queries';

interface AddCardProps {
  readonly customer: string;
  readonly cards: readonly TestCard[];
  readonly onAdded: (method: PaymentMethod) => void;
  readonly onCancel?: () => void;
}

/** The sandbox gateway's card form: no number is typed, a card is picked by what it does. */
export function AddCard({ customer, cards, onAdded, onCancel }: AddCardProps) {
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
