import { ApiProblem } from '@shared/api/problem';
import { problemWords } from './problems';
import { sayOf } from './say';

const say = sayOf('coupons');

export const HAVE_A_CODE = say('haveACode');
export const CODE = say('code');
export const APPLY = say('apply');
export const REMOVE = say('remove');
export const removeCode = (code: string): string => say('removeCode', { code });
export const codeApplied = (code: string): string => say('applied', { code });
export const ENTER_A_CODE = say('enter');
export const UNKNOWN_CODE = say('unknown');

/** Whether it is the code that was refused, and not what it came with. */
export const isAboutCode = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.code === 'coupon_not_valid';

/** Why a code was refused. */
export const whyRefused = ({ code, problem }: ApiProblem): string => problemWords(code, problem.about).text;

/** What may be a code at all, as the catalogue names them. */
const SHAPE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** What is wrong with a code before anybody is asked; empty where nothing is. */
export function wrongCode(typed: string): string {
  if (typed === '') {
    return ENTER_A_CODE;
  }
  return SHAPE.test(typed) ? '' : UNKNOWN_CODE;
}
