import type { CancellationReasonCode } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('reasons');

/** Why somebody cancelled: asked for afterwards, and not needed. */
export const QUESTION = say('question');
export const QUESTION_MORE = say('questionMore');
export const COMMENT = say('comment');
export const SEND = say('send');
export const SKIP = say('skip');
export const THANKS = say('thanks');

const NAMES: Readonly<Record<CancellationReasonCode, string>> = {
  too_expensive: say('tooExpensive'),
  unused: say('unused'),
  missing_features: say('missingFeatures'),
  too_complex: say('tooComplex'),
  switched: say('switched'),
  other: say('other'),
};

export const reasonName = (reason: CancellationReasonCode): string => NAMES[reason];
