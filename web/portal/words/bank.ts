import type { SandboxPayment } from '@shared/api/types';
import { cardName } from './paying';
import { sayOf } from './say';

const say = sayOf('bank');

export const BANK = say('bank');
export const QUESTION = say('question');
export const APPROVE = say('approve');
export const DECLINE = say('decline');
export const NO_MONEY = say('noMoney');
export const OVER = say('over');
export const GO_BACK = say('goBack');

/** "Sightline Cameras charges Visa •••• 3155." */
export const whatFor = ({ seller, method }: SandboxPayment): string =>
  say('whatFor', { seller, card: cardName(method) });

export function overTitle({ status }: SandboxPayment): string {
  return status === 'succeeded' ? say('approved') : say('waitsNoMore');
}
