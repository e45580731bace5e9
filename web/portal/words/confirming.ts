import type { Quote } from '@shared/api/types';
import { cardName } from './paying';
import { sayOf } from './say';

const say = sayOf('confirming');

/** Of a payment that waits until the customer confirms it with their bank. */
export const asks = (amount: string): string => say('asks', { amount });
export const staysOpen = (number: string): string => say('open', { number });
export const GIVE_UP = say('giveUp');
/** It was to be given up, and the gateway did not answer. */
export const STILL_WAITS = say('stillWaits');
export const IN_LIST = say('inList');

/** Where no card is taken, before a plan is chosen. */
export const noCards = (merchant: string): string => say('noCards', { merchant });

/** Why a card was declined, by the codes of gateways. Nobody is told that a card was reported stolen. */
const WHY: Readonly<Record<string, string>> = {
  insufficient_funds: 'money',
  expired_card: 'expired',
  incorrect_card: 'wrong',
  authentication_failed: 'unconfirmed',
  authentication_abandoned: 'unconfirmed',
  payment_intent_authentication_failure: 'unconfirmed',
  authentication_required: 'unconfirmed',
  processing_error: 'bank',
  never_received: 'bank',
  stolen: 'over',
  lost: 'over',
  closed: 'over',
  fraud: 'over',
  pickup: 'over',
};

type Declined = NonNullable<Quote['declined']>;

/** Nothing where it is not known which card it was. */
export function whyDeclined({ code, method }: Declined): string {
  return method === undefined ? '' : say('why', { why: WHY[code] ?? 'other', card: cardName(method) });
}

/** What became of it, as the title of a notice; nothing where it was declined. */
export const unconfirmed = ({ code }: Declined): string | undefined =>
  WHY[code] === 'unconfirmed' ? say('unconfirmed') : undefined;
