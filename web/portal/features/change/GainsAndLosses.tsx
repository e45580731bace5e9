import type { Difference } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { Point } from '@shared/ui/Point';
import { gainWords } from '@portal/words/features';
import { YOU_GAIN, YOU_LOSE } from '@portal/words/review';
import css from './GainsAndLosses.module.css';

interface Props {
  readonly gains: readonly Difference[];
  readonly losses: readonly Difference[];
}

export function GainsAndLosses({ gains, losses }: Props) {
  return (
    <>
      <Side title={YOU_GAIN} tone="gain" differences={gains} />
      <Side title={YOU_LOSE} tone="loss" differences={losses} />
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
    <Stack as="section" gap={8}>
      <h3 className={css.title}>{title}</h3>
      <Stack as="ul" gap={4} className={`${css.side} ${css[tone] ?? ''}`}>
        {differences.map((difference) => (
          <Point key={difference.name} icon={tone === 'gain' ? 'plus' : 'minus'}>
            {gainWords(difference)}
          </Point>
        ))}
      </Stack>
    </Stack>
  );
}
