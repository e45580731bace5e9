import { Button } from '@mantine/core';
import css from './Action.module.css';

interface LinkButtonProps {
  readonly href: string;
  readonly children: string;
}

/** A link out of here that looks like the one thing to do. */
export function LinkButton({ href, children }: LinkButtonProps) {
  return (
    <Button
      component="a"
      href={href}
      classNames={{ root: `${css.root} ${css.primary ?? ''}`, label: css.label ?? '' }}
    >
      {children}
    </Button>
  );
}
