import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SalesRequest, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Card';
import { focusFirstError } from '@shared/ui/focus';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
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
  const sending = useMutation({
    mutationFn: () =>
      requestSales({ ...(subscription === undefined ? {} : { subscription }), plan: plan.key, ...draft }),
    onSuccess: onSent,
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
        <TextInput {...field('name', 'Name')} autoComplete="name" />
        <TextInput {...field('email', 'Work e-mail')} type="email" autoComplete="email" />
        <Textarea
          {...field('message', 'What do you need?')}
          rows={5}
          description="For example how much you expect to use, and by when."
        />
        {sending.isError ? <ProblemNotice error={sending.error} /> : null}
        <Row>
          <Action submit busy={sending.isPending}>
            Contact Sales
          </Action>
          <Action kind="quiet" onClick={onBack}>
            Back
          </Action>
        </Row>
      </Stack>
    </form>
  );
}
