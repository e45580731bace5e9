import type { ReactNode } from 'react';
import { takeFocus } from './focus';
import { Icon, type IconName } from './icons';
import css from './Notice.module.css';
import type { Tone } from './Status';

const ICONS: Record<Tone, IconName> = { positive: 'check', warning: 'clock', danger: 'bell', quiet: 'help' };

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once when it appears. */
  readonly urgent?: boolean;
  /** Takes the focus when it appears, or once this is so, from a button that is gone. */
  readonly focused?: boolean;
}

/** A short message with at most one thing to do. */
export function Notice({ tone, title, children, action, urgent = false, focused = false }: NoticeProps) {
  return (
    <div
      className={`${css.notice} ${css[tone] ?? ''}`}
      role={urgent ? 'alert' : 'status'}
      {...(focused ? { ref: takeFocus, tabIndex: -1 } : {})}
    >
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
