import { Icon, type IconName } from './icons';
import css from './Status.module.css';
import type { Tone } from './words';

const ICONS: Record<Tone, IconName> = { positive: 'check', warning: 'clock', danger: 'bell', quiet: 'minus' };

export interface StatusProps {
  readonly word: string;
  readonly tone: Tone;
  /** Where another icon says it better than the tone's. */
  readonly icon?: IconName;
}

/** A state in a word, an icon and a tint: never by colour alone. */
export function Status({ word, tone, icon = ICONS[tone] }: StatusProps) {
  return (
    <span className={`${css.status} ${css[tone] ?? ''}`}>
      <Icon name={icon} size={13} />
      {word}
    </span>
  );
}
