import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Action } from '@shared/ui/Action';
import { focusFirstError } from '@shared/ui/focus';
import { Row, Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/people';
import { addMember, invite, membersQuery, type NewMember, type Role } from './queries';

interface AddPersonProps {
  readonly customer: string;
  /** With the address, once somebody was invited. */
  readonly onDone: (email?: string) => void;
}

const ROLES: readonly Role[] = ['viewer', 'billing', 'admin'];
const ADDRESS = /^[^@\s]+@[^@\s]+$/;

/** Adds somebody, and has them sent a link. */
export function AddPerson({ customer, onDone }: AddPersonProps) {
  const [draft, setDraft] = useState<NewMember>({ name: '', email: '', role: 'viewer' });
  const [tried, setTried] = useState(false);
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: async () => {
      const member = await addMember(customer, draft);
      await client.invalidateQueries({ queryKey: membersQuery(customer).queryKey });
      return invite(customer, member.id).then(
        () => ({ invited: true, failure: undefined }),
        (failure: unknown) => ({ invited: false, failure }),
      );
    },
    onSuccess: ({ invited }) => {
      if (invited) {
        onDone(draft.email);
      }
    },
  });
  const noName = draft.name.trim() === '';
  const noAddress = !ADDRESS.test(draft.email);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => setTried(true));
        focusFirstError(event.currentTarget);
        if (!noName && !noAddress && !adding.isPending) {
          adding.mutate();
        }
      }}
    >
      <Stack>
        <TextInput
          label={words.NAME}
          autoComplete="off"
          value={draft.name}
          error={tried && noName ? words.NAME_MISSING : null}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          label={words.E_MAIL}
          type="email"
          autoComplete="off"
          value={draft.email}
          error={tried && noAddress ? words.E_MAIL_WRONG : null}
          onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value.trim() })}
        />
        <NativeSelect
          label={words.ROLE}
          description={words.MAY[draft.role]}
          value={draft.role}
          data={ROLES.map((role) => ({ value: role, label: words.ROLES[role] }))}
          onChange={(event) => {
            const role = ROLES.find((one) => one === event.currentTarget.value);
            setDraft({ ...draft, role: role ?? draft.role });
          }}
        />
        {adding.isError ? <ProblemNotice error={adding.error} /> : null}
        {adding.data?.invited === false ? (
          <>
            <Notice tone="warning" title={words.notInvited(draft.name)} />
            <ProblemNotice error={adding.data.failure} />
          </>
        ) : null}
        <Row>
          <Action submit busy={adding.isPending} disabled={adding.data?.invited === false}>
            {words.INVITE}
          </Action>
          <Action kind="quiet" onClick={() => onDone()}>
            {words.CANCEL}
          </Action>
        </Row>
      </Stack>
    </form>
  );
}
