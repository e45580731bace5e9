import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SandboxPayment } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Amount } from '@shared/ui/Amount';
import { Center, Row, Stack } from '@shared/ui/Layout';
import { Mark } from '@shared/ui/Mark';
import { Skeleton } from '@shared/ui/Skeleton';
import { goBack } from '@portal/parts/away';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/bank';
import css from './bank.module.css';
import { answer, askedQuery, type Asked } from './queries';

/** The sandbox's bank: where a payer approves a payment, as on the page of their own bank, and goes back. */
export function BankPage(asked: Asked) {
  const query = useQuery(askedQuery(asked));
  useEffect(() => {
    document.title = words.BANK;
  }, []);
  return (
    <main>
      <Center className={css.page}>
        <Stack className={css.card} gap={24}>
          <p className={css.bank}>{words.BANK}</p>
          {query.isError ? <ProblemNotice error={query.error} /> : null}
          {query.data === undefined ? (
            query.isError ? null : (
              <Skeleton heights={[28, 40, 44]} />
            )
          ) : (
            <Question asked={asked} payment={query.data} />
          )}
          <p className={css.quiet}>{words.NO_MONEY}</p>
        </Stack>
      </Center>
    </main>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly payment: SandboxPayment;
}

function Question({ asked, payment }: QuestionProps) {
  const answering = useMutation({
    mutationFn: (approve: boolean) => answer(asked, approve),
    onSuccess: goBack,
  });
  if (payment.status !== 'action_required') {
    return <Over payment={payment} />;
  }
  const isBusy = answering.isPending || answering.isSuccess;
  return (
    <Stack gap={20}>
      <Stack gap={8}>
        <h1 className={css.title}>{words.QUESTION}</h1>
        <p>{words.whatFor(payment)}</p>
        <p className={css.amount}>
          <Amount value={payment.amount} />
        </p>
      </Stack>
      {answering.isError ? <ProblemNotice error={answering.error} /> : null}
      <Row>
        <Action busy={isBusy && answering.variables} disabled={isBusy} onClick={() => answering.mutate(true)}>
          {words.APPROVE}
        </Action>
        <Action
          kind="secondary"
          busy={isBusy && !answering.variables}
          disabled={isBusy}
          onClick={() => answering.mutate(false)}
        >
          {words.DECLINE}
        </Action>
      </Row>
    </Stack>
  );
}

/** It waits for nobody: it was answered, or given up. */
function Over({ payment }: { readonly payment: SandboxPayment }) {
  return (
    <Stack gap={20}>
      <Mark icon={payment.status === 'succeeded' ? 'check' : 'lock'} tone="quiet" />
      <Stack gap={8}>
        <h1 className={css.title}>{words.overTitle(payment)}</h1>
        <p>{words.OVER}</p>
      </Stack>
      <Row>
        <Action onClick={goBack}>{words.GO_BACK}</Action>
      </Row>
    </Stack>
  );
}
