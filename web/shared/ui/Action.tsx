import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Action.module.css';
import { takeFocus } from './focus';

export interface ActionProps {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  /** A second line, such as the amount. Part of the button's name. */
  readonly note?: string | undefined;
  readonly onClick?: () => void;
  readonly submit?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  /** Of one that opens something below it: whether that is open. */
  readonly expanded?: boolean;
  readonly wide?: boolean;
  /** Takes the focus when it appears, from a button that is gone. */
  readonly focused?: boolean;
}

export function Action(props: ActionProps) {
  const { children, kind = 'primary', note, onClick, submit = false, busy = false, disabled = false } = props;
  return (
    <Button
      type={submit ? 'submit' : 'button'}
      classNames={{ root: `${css.root} ${css[kind]}`, label: css.label ?? '' }}
      loading={busy}
      disabled={disabled}
      fullWidth={props.wide ?? false}
      {...(props.focused === true ? { ref: takeFocus } : {})}
      {...(onClick === undefined ? {} : { onClick })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
    >
      <span>{children}</span>
      {note === undefined ? null : <span className={css.note}> {note}</span>}
    </Button>
  );
}
