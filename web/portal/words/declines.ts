/** Why a card was declined, to follow "Visa •••• 0002 was declined". Nobody is told that a card was reported stolen. */
const WHY: Readonly<Record<string, string>> = {
  insufficient_funds: 'there is not enough money on it',
  expired_card: 'it has expired',
  incorrect_card: 'its details are wrong',
  authentication_failed: 'it was not confirmed with the bank',
  authentication_abandoned: 'it was not confirmed with the bank',
  payment_intent_authentication_failure: 'it was not confirmed with the bank',
  authentication_required: 'the bank asks you to confirm this payment',
  processing_error: 'the bank could not process it',
  never_received: 'the bank could not process it',
  stolen: 'it cannot be used any more',
  lost: 'it cannot be used any more',
  closed: 'it cannot be used any more',
  fraud: 'it cannot be used any more',
  pickup: 'it cannot be used any more',
};

/** A card that was declined so is never charged again by itself. */
const FOR_GOOD: readonly string[] = ['stolen', 'lost', 'closed', 'fraud', 'pickup'];

export const isForGood = (code: string): boolean => FOR_GOOD.includes(code);

/** ": there is not enough money on it", or nothing where the bank does not say. */
export function declineWords(code: string | undefined): string {
  const why = code === undefined ? undefined : WHY[code];
  return why === undefined ? '' : `: ${why}`;
}
