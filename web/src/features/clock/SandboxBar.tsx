import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../api/types';
import { formatDay } from '../../ui/dates';
import { problemOf } from '../../api/problem';
import { type Advance, advanceClock, clockQuery } from './queries';
import css from './SandboxBar.module.css';

/** Says that no money moves here, what day the tenant believes it is, and lets time pass. */
export function SandboxBar({ session }: { readonly session: Session }) {
  const clock = useQuery(clockQuery);
  const client = useQueryClient();
  const advancing = useMutation({ mutationFn: advanceClock, onSuccess: () => client.invalidateQueries() });
  const today = clock.data?.today ?? session.today;
  const next = clock.data?.next_billing;
  return (
    <aside className={css.bar} aria-label="Sandbox">
      <p className={css.text} role="status">
        <strong>Sandbox</strong> · <span className={css.date}>{formatDay(today)}</span> · no real money
        {advancing.isPending ? ' · time is passing…' : ''}
        {advancing.isError
          ? ` · ${problemOf(advancing.error).detail ?? 'The clock could not be moved.'}`
          : ''}
      </p>
      {session.permissions.change ? (
        <div className={css.buttons}>
          <span className={css.hint}>Advance</span>
          <Step name="1 day" advance={{ by: 'P1D' }} {...advancing} />
          <Step name="1 week" advance={{ by: 'P1W' }} {...advancing} />
          <Step name="1 month" advance={{ by: 'P1M' }} {...advancing} />
          {next === undefined ? null : <Step name="to next billing" advance={{ to: next }} {...advancing} />}
        </div>
      ) : null}
    </aside>
  );
}

interface StepProps {
  readonly name: string;
  readonly advance: Advance;
  readonly isPending: boolean;
  readonly mutate: (advance: Advance) => void;
}

function Step({ name, advance, isPending, mutate }: StepProps) {
  return (
    <button
      type="button"
      className={css.step}
      disabled={isPending}
      aria-label={`Advance ${name}`}
      onClick={() => mutate(advance)}
    >
      {name}
    </button>
  );
}
