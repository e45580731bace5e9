import type { Told } from '@shared/api/types';
import { doneWords, isAboutMoney, toldWords } from '@portal/words/told';

/** What has been done, from all that the quote said would happen: the first of it as a title, the rest below. */
export interface OutcomeWords {
  readonly title: string;
  readonly more: string;
}

export function outcomeOf(told: readonly Told[]): OutcomeWords {
  const [first, ...others] = told.filter(
    (one, place) => !isAboutMoney(one) && !(one.code === 'stays' && told[place + 1]?.code === 'changes'),
  );
  return { title: first === undefined ? 'Done.' : doneWords(first), more: toldWords(others) };
}
