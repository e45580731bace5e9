import { Icon, type IconName } from './icons';
import css from './Status.module.css';

export type Tone = 'positive' | 'warning' | 'danger' | 'quiet';

/** A state as it is shown: its word, its tint and, where the tint's own icon would mislead, another one. */
export interface Spoken {
  readonly word: string;
  readonly tone: Tone;
  readonly icon?: IconName;
}

const ICONS: Record<Tone, IconName> = { positive: 'check', warning: 'clock', danger: 'bell', quiet: 'minus' };

/** A state in a word, an icon and a tint: never by colour alone. */
export function Status({ word, tone, icon = ICONS[tone] }: Spoken) {
  return (
    <span className={`${css.status} ${css[tone] ?? ''}`}>
      <Icon name={icon} size={13} />
      {word}
    </span>
  );
}
