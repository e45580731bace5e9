import type { SandboxPayment } from '@shared/api/types';
import { cardName } from './paying';

export const BANK = 'Test bank';
export const QUESTION = 'Approve this payment?';
export const APPROVE = 'Approve';
export const DECLINE = 'Decline';
export const NO_MONEY = 'This is a test. No real money moves.';
export const OVER = 'There is nothing left to do here.';
export const GO_BACK = 'Go Back';

/** "Sightline Cameras charges Visa •••• 3155." */
export const whatFor = ({ seller, method }: SandboxPayment): string =>
  `${seller} charges ${cardName(method)}.`;

export function overTitle({ status }: SandboxPayment): string {
  return status === 'succeeded' ? 'This payment is approved' : 'This payment does not wait for you any more';
}
