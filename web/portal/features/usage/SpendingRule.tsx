import { Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Session, Usage } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card, Row, Stack } from '@shared/ui/Card';
import { formatMoney } from '@shared/words/money';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
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
    <Card title="Budget and limit">
      <Stack>
        <p className={css.note}>
          You get an alert at 80% and 100% of the included amounts and of your usage budget.
        </p>
        {permissions.pay ? (
          <BudgetForm key={rule.budget?.amount ?? ''} subscription={subscription} rule={rule} />
        ) : (
          <p>{rule.budget === undefined ? 'No budget.' : `The budget is ${formatMoney(rule.budget)}.`}</p>
        )}
        {permissions.change ? (
          <StopChoice subscription={subscription} rule={rule} />
        ) : (
          <p>{STOPS[rule.stop]}</p>
        )}
      </Stack>
    </Card>
  );
}

const STOPS: Record<Rule['stop'], string> = {
  never: 'Keep going and bill the extra',
  included: 'Stop at the included amount',
  budget: 'Stop at the budget',
};

function useRule(change: (value: string) => Promise<Rule>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['usage'] }),
  });
}

function BudgetForm({ subscription, rule }: Omit<SpendingRuleProps, 'permissions'>) {
  const [amount, setAmount] = useState(rule.budget?.amount ?? '');
  const saving = useRule((value) => setBudget(subscription, value === '' ? null : value));
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(amount.trim());
  };
  return (
    <form onSubmit={save} className={css.form}>
      <TextInput
        label="Usage budget per period"
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
        inputMode="decimal"
        placeholder="None"
        className={css.amount ?? ''}
      />
      <Row>
        <Action
          kind="secondary"
          submit
          busy={saving.isPending}
          disabled={amount === (rule.budget?.amount ?? '')}
        >
          Save Budget
        </Action>
        {rule.budget === undefined ? null : (
          <Action kind="quiet" busy={saving.isPending} onClick={() => saving.mutate('')}>
            Remove Budget
          </Action>
        )}
      </Row>
      {saving.isError ? <ProblemNotice error={saving.error} /> : null}
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
    <Radio.Group label="At the limit" value={chosen ?? rule.stop} onChange={choose}>
      <div className={css.choices}>
        <Radio value="never" label={STOPS.never} />
        <Radio value="included" label={STOPS.included} />
        <Radio value="budget" label={STOPS.budget} disabled={rule.budget === undefined} />
      </div>
      <p className={css.note}>
        If you stop, the application refuses new usage until the next period. Usage that happens anyway is
        still billed.
      </p>
      {saving.isError ? <ProblemNotice error={saving.error} /> : null}
    </Radio.Group>
  );
}
