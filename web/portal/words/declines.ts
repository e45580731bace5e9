import { sayOf } from './say';

const say = sayOf('declines');
/** Why a card was declined, to follow "Visa •••• 0002 was declined". Nobody is told that a card was reported stolen. */
const WHY: Readonly<Record<string, string>> = {
  insufficient_funds: say('noMoney'),
  expired_card: say('expired'),
  incorrect_card: say('wrong'),
  authentication_failed: say('notConfirmed'),
  authentication_abandoned: say('notConfirmed'),
  payment_intent_authentication_failure: say('notConfirmed'),
  authentication_required: say('bankAsks'),
  processing_error: say('notProcessed'),
  never_received: say('notProcessed'),
  stolen: say('unusable'),
  lost: say('unusable'),
  closed: say('unusable'),
  fraud: say('unusable'),
  pickup: say('unusable'),
};

/** A card that was declined so is never charged again by itself. */
const FOR_GOOD: readonly string[] = ['stolen', 'lost', 'closed', 'fraud', 'pickup'];

export const isForGood = (code: string): boolean => FOR_GOOD.includes(code);

/** "there is not enough money on it", or nothing where the bank does not say. */
export const declineReason = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : WHY[code];
