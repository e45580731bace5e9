import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Session } from '@shared/api/types';
import { Row } from '@shared/ui/Layout';
import { formatDay } from '@shared/words/dates';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/clock';
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
  const next = clock.data?.next_billing_at;
  return (
    <aside className={css.bar} aria-label={words.SANDBOX}>
      <Row gap={[6, 24]} justify="between">
        <Row as="p" gap={[0, 12]} align="start" role="status">
          <strong className={css.sandbox}>{words.SANDBOX}</strong>
          <span className={css.date}>{formatDay(clock.data?.today ?? session.today)}</span>
          <span>{advancing.isPending ? words.PASSING : words.NO_REAL_MONEY}</span>
          {session.permissions.pay ? <Link href="/mails">{words.MAILS}</Link> : null}
        </Row>
        {session.permissions.change ? (
          <Row gap={6}>
            <span className={css.hint}>{words.ADVANCE}</span>
            <Step name={words.DAY} advance={{ by: 'P1D' }} {...advancing} />
            <Step name={words.WEEK} advance={{ by: 'P1W' }} {...advancing} />
            <Step name={words.MONTH} advance={{ by: 'P1M' }} {...advancing} />
            {next === undefined ? null : (
              <Step name={words.NEXT_BILLING} advance={{ to: next }} {...advancing} />
            )}
          </Row>
        ) : null}
        {advancing.data === undefined || advancing.isPending ? null : (
          <WhatCameOfIt passed={advancing.data} timezone={session.timezone} onClose={advancing.reset} />
        )}
        {advancing.isError ? <ProblemNotice error={advancing.error} /> : null}
      </Row>
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
      aria-label={words.advance(name)}
      onClick={() => mutate(advance)}
    >
      {name}
    </button>
  );
}
