import type { ReactNode } from 'react';
import { problemOf } from '../api/problem';
import { Action } from './Action';
import { Icon, type IconName } from './icons';
import css from './Notice.module.css';
import { problemWords } from './problemWords';
import type { Tone } from './words';

const ICONS: Record<Tone, IconName> = { positive: 'check', warning: 'clock', danger: 'bell', quiet: 'help' };

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once when it appears. */
  readonly urgent?: boolean;
}

/** A short message with at most one thing to do. */
export function Notice({ tone, title, children, action, urgent = false }: NoticeProps) {
  return (
    <div className={`${css.notice} ${css[tone] ?? ''}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className={`${css.body} ${css.content}`}>
        <div className={css.text}>
          {title === undefined ? null : <p className={css.title}>{title}</p>}
          {children}
        </div>
        {action}
      </div>
    </div>
  );
}

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly retry?: () => void;
  readonly action?: ReactNode;
}

/** What went wrong, what to do, and the reference to name when asking about it. */
export function ProblemNotice({ error, retry, action }: ProblemNoticeProps) {
  const problem = problemOf(error);
  const words = problemWords(problem.code, problem.about);
  const again =
    retry === undefined ? null : (
      <Action kind="secondary" onClick={retry}>
        Try again
      </Action>
    );
  return (
    <Notice tone="danger" title={words.title} action={action ?? again} urgent>
      <p>{words.text}</p>
      {problem.request_id === '' ? null : <p className={css.reference}>Reference {problem.request_id}</p>}
    </Notice>
  );
}
