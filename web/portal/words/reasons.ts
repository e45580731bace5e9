import type { CancellationReasonCode } from '@shared/api/types';

/** Why somebody cancelled: asked for afterwards, and not needed. */
export const QUESTION = 'Why did you cancel?';
export const QUESTION_MORE = 'Your plan is cancelled either way. You need not answer.';
export const COMMENT = 'Anything you want to add';
export const SEND = 'Send';
export const SKIP = 'No Thanks';
export const THANKS = 'Thank you. We have noted your answer.';

export const REASONS: readonly CancellationReasonCode[] = [
  'too_expensive',
  'unused',
  'missing_features',
  'too_complex',
  'switched',
  'other',
];

export function reasonName(reason: CancellationReasonCode): string {
  switch (reason) {
    case 'too_expensive':
      return 'Too expensive';
    case 'unused':
      return 'I do not use it enough';
    case 'missing_features':
      return 'Something is missing';
    case 'too_complex':
      return 'Too complicated';
    case 'switched':
      return 'I use another product now';
    case 'other':
      return 'Another reason';
  }
}
