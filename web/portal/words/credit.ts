import type { CreditEntry, Money } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { formatMoney, isNothing } from '@shared/words/money';
import { sayOf } from './say';

const say = sayOf('credit');

export const ACCOUNT_CREDIT = say('accountCredit');
export const HOW_IT_PAYS = say('howItPays');
export const WHERE_FROM = say('whereFrom');
export const NOTHING_YET = say('nothingYet');
export const BALANCE = say('balance');
export const SEE_DOCUMENT = say('seeDocument');

/** The way to it, which says how much there is. */
export const creditLink = (balance: Money | undefined): string =>
  balance === undefined || isNothing(balance)
    ? ACCOUNT_CREDIT
    : say('link', { balance: formatMoney(balance) });

/** What a movement of the balance was. */
export function entryWords({ kind, note }: CreditEntry, merchant: string): string {
  switch (kind) {
    case 'granted':
      return note === '' ? say('granted', { merchant }) : say('grantedNote', { merchant, note });
    case 'credited':
    case 'overpaid':
      return note === '' ? say(kind) : note;
    case 'applied':
    case 'held':
    case 'released':
    case 'returned':
    case 'refunded':
    case 'expired':
      return say(kind);
  }
}

/** Until when it pays, and what of it is left. */
export function expiryWords({ expires, unused }: CreditEntry): string {
  if (expires === undefined) {
    return '';
  }
  const day = formatDay(expires);
  return unused === undefined || isNothing(unused)
    ? say('until', { day })
    : say('leftUntil', { left: formatMoney(unused), day });
}
