import { Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Session, Usage } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { focusFirstError } from '@shared/ui/focus';
import { Row, Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { NONE } from '@portal/words/common';
import * as words from '@portal/words/spending';
import { setBudget, setStop } from './queries';
import css from './SpendingRule.module.css';

type Rule = Usage['rule'];

interface SpendingRuleProps {
  readonly subscription: string;
  readonly rule: Rule;
  readonly permissions: Session['permissions'];
}

/** What usage should cost at most, and where it is to stop. */
export function SpendingRule({ subscription, rule, permissions }: SpendingRuleProps) {
  return (
    <Card title={words.BUDGET_AND_LIMIT}>
      <Stack>
        <p className={css.note}>{words.WHEN_ALERTED}</p>
        {permissions.pay ? (
          <BudgetForm key={rule.budget?.amount ?? ''} subscription={subscription} rule={rule} />
        ) : (
          <p>{words.budgetWords(rule)}</p>
        )}
        {permissions.change ? (
          <StopChoice subscription={subscription} rule={rule} />
        ) : (
          <p>{words.STOPS[rule.stop]}</p>
        )}
      </Stack>
    </Card>
  );
}

function useRule(change: (value: string) => Promise<Rule>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['usage'] }),
  });
}

function BudgetForm({ subscription, rule }: Omit<SpendingRuleProps, 'permissions'>) {
  const [amount, setAmount] = useState(rule.budget?.amount ?? '');
  const [wrong, setWrong] = useState('');
  const saving = useRule((value) => setBudget(subscription, value === '' ? null : value));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = amount.trim();
    const found = typed === '' ? '' : words.wrongBudget(typed);
    flushSync(() => setWrong(found));
    focusFirstError(event.currentTarget);
    if (found === '') {
      saving.mutate(typed);
    }
  };
  return (
    <form noValidate onSubmit={save}>
      <Row gap={12} align="end">
        <TextInput
          label={words.BUDGET}
          value={amount}
          onChange={(event) => {
            setAmount(event.currentTarget.value);
            setWrong('');
          }}
          error={wrong === '' ? null : wrong}
          inputMode="decimal"
          placeholder={NONE}
          className={css.amount ?? ''}
        />
        <Row>
          <Action
            kind="secondary"
            submit
            busy={saving.isPending}
            disabled={amount === (rule.budget?.amount ?? '')}
          >
            {words.SAVE_BUDGET}
          </Action>
          {rule.budget === undefined ? null : (
            <Action kind="quiet" busy={saving.isPending} onClick={() => saving.mutate('')}>
              {words.REMOVE_BUDGET}
            </Action>
          )}
        </Row>
        {saving.isError ? <ProblemNotice error={saving.error} /> : null}
      </Row>
    </form>
  );
}

function StopChoice({ subscription, rule }: Omit<SpendingRuleProps, 'permissions'>) {
  const [chosen, setChosen] = useState<string>();
  const saving = useRule((value) =>
    setStop(subscription, value === 'included' || value === 'budget' ? value : 'never'),
  );
  const choose = (value: string) => {
    setChosen(value);
    saving.mutate(value, { onSettled: () => setChosen(undefined) });
  };
  return (
    <Radio.Group label={words.AT_THE_LIMIT} value={chosen ?? rule.stop} onChange={choose}>
      <Stack gap={10} className={css.choices}>
        <Radio value="never" label={words.STOPS.never} />
        <Radio value="included" label={words.STOPS.included} />
        <Radio value="budget" label={words.STOPS.budget} disabled={rule.budget === undefined} />
      </Stack>
      <p className={css.note}>{words.WHAT_STOPS}</p>
      {saving.isError ? <ProblemNotice error={saving.error} /> : null}
    </Radio.Group>
  );
}
