import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SalesRequest, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { focusFirstError } from '@shared/ui/focus';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { BACK, CONTACT_SALES } from '@portal/words/common';
import * as words from '@portal/words/sales';
import { type Draft, errorsOf, type Errors } from './draft';
import { requestSales } from './queries';

interface SalesFormProps {
  readonly session: Session;
  readonly plan: { readonly key: string; readonly name: string };
  readonly subscription?: string;
  readonly onSent: (request: SalesRequest) => void;
  readonly onBack: () => void;
}

/** Asks for a plan that is sold in person. What we know already is filled in. */
export function SalesForm({ session, plan, subscription, onSent, onBack }: SalesFormProps) {
  const [draft, setDraft] = useState<Draft>({
    name: session.member.name,
    email: session.member.email,
    message: '',
  });
  const [errors, setErrors] = useState<Errors>({});
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: () =>
      requestSales({ ...(subscription === undefined ? {} : { subscription }), plan: plan.key, ...draft }),
    onSuccess: async (request) => {
      onSent(request);
      await client.invalidateQueries({ queryKey: ['sales'] });
    },
  });
  const field = (name: keyof Draft, label: string) => ({
    label,
    value: draft[name],
    required: true,
    withAsterisk: false,
    error: errors[name] ?? null,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft({ ...draft, [name]: event.currentTarget.value });
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = errorsOf(draft);
        flushSync(() => setErrors(found));
        focusFirstError(event.currentTarget);
        if (Object.keys(found).length === 0 && !sending.isPending) {
          sending.mutate();
        }
      }}
    >
      <Stack>
        <TextInput {...field('name', words.NAME)} autoComplete="name" />
        <TextInput {...field('email', words.E_MAIL)} type="email" autoComplete="email" />
        <Textarea {...field('message', words.MESSAGE)} rows={5} description={words.MESSAGE_HINT} />
        {sending.isError ? <ProblemNotice error={sending.error} /> : null}
        <Row>
          <Action submit busy={sending.isPending}>
            {CONTACT_SALES}
          </Action>
          <Action kind="quiet" onClick={onBack}>
            {BACK}
          </Action>
        </Row>
      </Stack>
    </form>
  );
}
