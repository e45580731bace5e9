import type { ReactNode } from 'react';
import css from './CardButton.module.css';
import { Icon } from './icons';

interface CardButtonProps {
  readonly title: ReactNode;
  readonly aside: ReactNode;
  readonly below: ReactNode;
  readonly onClick: () => void;
}

/** A card that leads to more, all of it a button. */
export function CardButton({ title, aside, below, onClick }: CardButtonProps) {
  return (
    <button type="button" className={css.card} onClick={onClick}>
      <span className={css.title}>{title}</span>
      <span className={css.aside}>{aside}</span>
      <span className={css.below}>{below}</span>
      <span className={css.go}>
        <Icon name="chevron" />
      </span>
    </button>
  );
}
