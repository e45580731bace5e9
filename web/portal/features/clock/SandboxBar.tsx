import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { formatDay } from '@shared/words/dates';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { type Advance, advanceClock, clockQuery } from './queries';
import css from './SandboxBar.module.css';
import { WhatCameOfIt } from './WhatCameOfIt';

/** Says that no money moves here and what day it is, lets time pass, and tells what came of it. */
export function SandboxBar({ session }: { readonly session: Session }) {
  const clock = useQuery(clockQuery);
  const client = useQueryClient();
  const advancing = useMutation({
    mutationFn: (advance: Advance) => advanceClock(session.customer.id, advance),
    onSuccess: () => client.invalidateQueries(),
  });
  const next = clock.data?.next_billing;
  return (
    <aside className={css.bar} aria-label="Sandbox">
      <p className={css.state} role="status">
        <strong>Sandbox</strong>
        <span className={css.date}>{formatDay(clock.data?.today ?? session.today)}</span>
        <span>{advancing.isPending ? 'Time is passing…' : 'No real money'}</span>
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
      {advancing.data === undefined || advancing.isPending ? null : (
        <WhatCameOfIt passed={advancing.data} timezone={session.timezone} onClose={advancing.reset} />
      )}
      {advancing.isError ? <ProblemNotice error={advancing.error} /> : null}
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
