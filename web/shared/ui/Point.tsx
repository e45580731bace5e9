import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import css from './Point.module.css';

interface PointProps {
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** One of a list of points: an icon at the height of the first line, and the text beside it. */
export function Point({ icon, children }: PointProps) {
  return (
    <li className={css.point}>
      <Icon name={icon} size={15} />
      <span>{children}</span>
    </li>
  );
}
