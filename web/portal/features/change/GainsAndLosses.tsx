import type { Difference } from '@shared/api/types';
import { Icon } from '@shared/ui/icons';
import css from './GainsAndLosses.module.css';

interface Props {
  readonly gains: readonly Difference[];
  readonly losses: readonly Difference[];
}

export function GainsAndLosses({ gains, losses }: Props) {
  return (
    <>
      <Side title="You gain" tone="gain" differences={gains} />
      <Side title="You lose" tone="loss" differences={losses} />
    </>
  );
}

interface SideProps {
  readonly title: string;
  readonly tone: 'gain' | 'loss';
  readonly differences: readonly Difference[];
}

function Side({ title, tone, differences }: SideProps) {
  if (differences.length === 0) {
    return null;
  }
  return (
    <section className={`${css.side} ${css[tone] ?? ''}`}>
      <h3>{title}</h3>
      <ul>
        {differences.map((difference) => (
          <li key={difference.name}>
            <Icon name={tone === 'gain' ? 'plus' : 'minus'} size={15} />
            <span>{inWords(difference)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords({ name, before, after }: Difference): string {
  if (after === undefined) {
    return name;
  }
  if (before !== undefined) {
    return `${name}: ${before} → ${after}`;
  }
  return after === 'Included' ? name : `${name}: ${after}`;
}
