import { queryOptions } from '@tanstack/react-query';
import { api, body, held } from '@shared/api/client';
import { problemOf } from '@shared/api/problem';
import type { Money, PayPage } from '@shared/api/types';

const LOOK_AGAIN_MILLIS = 3_000;

const holding = (token: string) => ({ headers: held(token) });

/** The document of a link. While a payment is not known it is looked at again by itself. */
export const payPageQuery = (token: string) =>
  queryOptions({
    queryKey: ['pay-page', token],
    queryFn: () => body(api.GET('/v1/pay-page', holding(token))),
    refetchInterval: ({ state }) => (isWaiting(state.data) ? LOOK_AGAIN_MILLIS : false),
    refetchOnWindowFocus: 'always',
  });

function isWaiting(page: PayPage | undefined): boolean {
  return page?.state === 'paying' || page?.state === 'action_required';
}

/** Pays what is open by a card that is charged this once, if it is still what was shown. */
export function payByCard(token: string, card: string, { amount }: Money): Promise<PayPage> {
  return body(api.POST('/v1/pay-page/pay', { ...holding(token), body: { amount, card } }));
}

/** Gives up a payment that waits for the payer, to pay by another card. */
export function giveUp(token: string): Promise<PayPage> {
  return body(api.POST('/v1/pay-page/give-up', holding(token)));
}

/** The page of the payment gateway on which a card is entered. */
export async function cardPage(token: string): Promise<string> {
  return (await body(api.POST('/v1/pay-page/card-page', holding(token)))).url;
}

/** Somebody else was first, or paid in another tab: the page itself says what is so now. */
export function isSaidByPage(error: unknown): boolean {
  return ['nothing_open', 'payment_pending'].includes(problemOf(error).code);
}
