import { Icon, type IconName } from './icons';
import css from './Mark.module.css';

interface MarkProps {
  readonly icon: IconName;
  readonly tone: 'positive' | 'quiet';
}

/** An icon in a circle, above the one sentence that matters. */
export function Mark({ icon, tone }: MarkProps) {
  return (
    <div className={`${css.mark} ${css[tone]}`}>
      <Icon name={icon} size={22} />
    </div>
  );
}
