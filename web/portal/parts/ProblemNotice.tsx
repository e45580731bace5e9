import type { ReactNode } from 'react';
import { TRY_AGAIN } from '@portal/words/common';
import { referenceWords, refusalWords } from '@portal/words/problems';
import { problemOf } from '@shared/api/problem';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import css from './ProblemNotice.module.css';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly retry?: () => void;
  readonly action?: ReactNode;
}

/** What went wrong, what to do, and the reference to name when asking about it. */
export function ProblemNotice({ error, retry, action }: ProblemNoticeProps) {
  const problem = problemOf(error);
  const words = refusalWords(problem);
  const again =
    retry === undefined ? null : (
      <Action kind="secondary" onClick={retry}>
        {TRY_AGAIN}
      </Action>
    );
  return (
    <Notice tone="danger" title={words.title} action={action ?? again} urgent>
      <p>{words.text}</p>
      {problem.request_id === '' ? null : (
        <p className={css.reference}>{referenceWords(problem.request_id)}</p>
      )}
    </Notice>
  );
}
