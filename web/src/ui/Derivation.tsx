import type { Derivation as DerivationData, Money } from '../api/types';
import { formatStretch } from './dates';
import { formatMoney } from './money';

interface Step {
  readonly name: string;
  readonly value: string;
}

/** The arithmetic of one line, as the server did it. */
export function Derivation({ of, amount }: { readonly of: DerivationData; readonly amount: Money }) {
  return (
    <dl>
      {[...steps(of), { name: 'Amount', value: formatMoney(amount) }].map((step) => (
        <StepRow key={step.name} {...step} />
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

function steps(of: DerivationData): readonly Step[] {
  const found: Step[] = [];
  if (of.price !== undefined) {
    found.push({ name: 'Full price', value: formatMoney(of.price) });
  }
  if (of.quantity !== undefined && of.quantity !== '1') {
    found.push({ name: 'Quantity', value: of.quantity });
  }
  if (of.part !== undefined && of.whole !== undefined) {
    found.push({ name: 'Share of the period', value: `${of.part} of ${of.whole} ${of.unit ?? 'day'}s` });
  }
  if (of.period !== undefined) {
    found.push({ name: 'Period', value: formatStretch(of.period.from, of.period.to) });
  }
  if (of.exact !== undefined) {
    found.push({ name: 'Before rounding', value: of.exact });
  }
  if (of.billed !== undefined) {
    found.push({ name: 'Already billed', value: formatMoney(of.billed) });
  }
  return found;
}
