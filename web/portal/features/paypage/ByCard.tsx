import { Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '@shared/api/problem';
import type { PayPage } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { goAway, whatWasBrought } from '@portal/parts/away';
import type { PayWords, Said } from '@portal/words/paypage';
import css from './paypage.module.css';
import { cardPage, isSaidByPage, payByCard, payPageQuery } from './queries';

interface ByCardProps {
  readonly page: PayPage;
  readonly card: NonNullable<PayPage['card']>;
  readonly token: string;
  readonly said: Said;
}

/** A card is entered on the gateway's page, or picked in the sandbox; then the button that names the amount charges it. */
export function ByCard({ page, card, token, said }: ByCardProps) {
  const { words } = said;
  const [entered, setEntered] = useState(whatWasBrought().card);
  const [picked, setPicked] = useState(card.test_cards[0]?.token ?? '');
  const client = useQueryClient();
  const paying = useMutation({
    mutationFn: (which: string) => payByCard(token, which, page.open),
    onSuccess: (now) => {
      client.setQueryData(payPageQuery(token).queryKey, now);
      if (now.action !== undefined) {
        goAway(now.action.url);
      }
    },
    onError: (error) => {
      if (card.page && problemOf(error).status < 500) {
        setEntered(undefined);
      }
      return client.invalidateQueries();
    },
  });
  const going = useMutation({ mutationFn: () => cardPage(token), onSuccess: goAway });
  const error = paying.error ?? going.error;
  return (
    <Stack gap={16}>
      {error === null || isSaidByPage(error) ? null : <Refusal error={error} words={words} />}
      {card.page ? (
        <p>{entered === undefined ? words.cardPageNote : words.cardEntered}</p>
      ) : (
        <Radio.Group
          label={words.testCard}
          value={picked}
          onChange={setPicked}
          classNames={{ label: css.label ?? '' }}
        >
          <Stack gap={12} className={css.choices}>
            {card.test_cards.map((one) => (
              <Radio
                key={one.token}
                value={one.token}
                label={`${one.brand} •••• ${one.last4}`}
                description={one.label}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {card.page && entered === undefined ? (
        <Row>
          <Action busy={going.isPending || going.isSuccess} onClick={() => going.mutate()}>
            {words.goToCardPage}
          </Action>
        </Row>
      ) : (
        <Stack gap={8}>
          <Row>
            <Action busy={paying.isPending} onClick={() => paying.mutate(entered ?? picked)}>
              {words.pay(said.money(page.open))}
            </Action>
            {card.page ? (
              <Action kind="quiet" onClick={() => setEntered(undefined)}>
                {words.otherCard}
              </Action>
            ) : null}
          </Row>
          <p className={css.quiet}>{words.onlyOnce}</p>
        </Stack>
      )}
    </Stack>
  );
}

function Refusal({ error, words }: { readonly error: Error; readonly words: PayWords }) {
  const { title, note } = refusal(error, words);
  return (
    <Notice tone="danger" urgent {...(title === undefined ? {} : { title })}>
      <p>{note}</p>
    </Notice>
  );
}

function refusal(error: Error, words: PayWords): { readonly title?: string; readonly note: string } {
  const problem = problemOf(error);
  switch (problem.code) {
    case 'payment_failed':
      return { title: words.declined, note: declined(problem, words) };
    case 'amount_moved':
      return { note: words.moved };
    case 'too_many_declines':
      return { note: words.tooMany };
    case 'link_expired':
      return { title: words.expired, note: words.expiredNote };
    default:
      return { title: words.failed, note: words.failedNote };
  }
}

function declined(problem: object, words: PayWords): string {
  const code = 'decline_code' in problem ? problem.decline_code : undefined;
  return code === 'insufficient_funds'
    ? words.noMoney
    : code === 'expired_card'
      ? words.cardExpired
      : words.declinedNote;
}
