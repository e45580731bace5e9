import type { Derivation as DerivationData, Money } from '@shared/api/types';
import { type Step, stepsOf } from '@shared/words/bill';

/** The arithmetic of one line, as the server did it. */
export function Derivation({ of, amount }: { readonly of: DerivationData; readonly amount: Money }) {
  return (
    <dl>
      {stepsOf(of, amount).map((step, position) => (
        <StepRow key={position} {...step} />
      ))}
    </dl>
  );
}

function StepRow({ name, value }: Step) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
