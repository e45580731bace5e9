import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Action } from '@shared/ui/Action';
import { focusFirstError } from '@shared/ui/focus';
import { Stack } from '@shared/ui/Layout';
import type { Speech } from '@portal/words/signin';
import { Head } from './Head';
import { askFor } from './queries';
import { Trouble } from './Trouble';

interface AskProps {
  readonly tenant: string;
  readonly name: string;
  readonly said: Speech;
  readonly onSent: (email: string) => void;
}

const ADDRESS = /^[^@\s]+@[^@\s]+$/;

/** The address to which a link is sent. */
export function Ask({ tenant, name, said, onSent }: AskProps) {
  const { words } = said;
  const [email, setEmail] = useState('');
  const [bad, setBad] = useState(false);
  const sending = useMutation({
    mutationFn: () => askFor(tenant, email.trim()),
    onSuccess: () => onSent(email.trim()),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isBad = !ADDRESS.test(email.trim());
        flushSync(() => setBad(isBad));
        focusFirstError(event.currentTarget);
        if (!isBad && !sending.isPending) {
          sending.mutate();
        }
      }}
    >
      <Stack gap={20}>
        <Head title={words.title(name)}>{words.askNote}</Head>
        <TextInput
          label={words.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          dir="ltr"
          value={email}
          error={bad ? words.badEmail : null}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {sending.isError ? <Trouble error={sending.error} said={said} /> : null}
        <Action submit wide busy={sending.isPending}>
          {words.send}
        </Action>
      </Stack>
    </form>
  );
}
