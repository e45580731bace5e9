import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { problemOf } from '@shared/api/problem';
import { Action } from '@shared/ui/Action';
import { focusFirstError } from '@shared/ui/focus';
import { Row, Stack } from '@shared/ui/Layout';
import type { Speech } from '@portal/words/signin';
import { Head } from './Head';
import { askFor, byCode } from './queries';
import css from './signin.module.css';
import { Trouble } from './Trouble';

interface SentProps {
  readonly tenant: string;
  readonly email: string;
  readonly said: Speech;
  readonly onEntered: (organizations: number) => void;
  readonly onExpired: () => void;
  readonly onBack: () => void;
}

const DIGITS = 6;

/** The six digits of the mail. The page is the same whether anybody has the address. */
export function Sent({ tenant, email, said, onEntered, onExpired, onBack }: SentProps) {
  const { words } = said;
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const entering = useMutation({
    mutationFn: (digits: string) => byCode(tenant, digits),
    onSuccess: onEntered,
    onError: (failed) => {
      const problem = problemOf(failed);
      if (problem.code === 'sign_in_expired' || triesLeft(problem) === 0) {
        onExpired();
      } else if (problem.code === 'wrong_code') {
        setError(words.wrongCode(triesLeft(problem)));
        setCode('');
      }
    },
  });
  const again = useMutation({ mutationFn: () => askFor(tenant, email), onSuccess: () => setCode('') });
  const isSaid = entering.isError && problemOf(entering.error).code === 'wrong_code';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => setError(code.length === DIGITS ? undefined : words.badCode));
        focusFirstError(event.currentTarget);
        if (code.length === DIGITS && !entering.isPending) {
          entering.mutate(code);
        }
      }}
    >
      <Stack gap={20}>
        <Head title={words.sentTitle}>{words.sent}</Head>
        <p className={css.note}>{words.sentTo(email)}</p>
        <TextInput
          label={words.code}
          description={words.codeHint}
          classNames={{ input: css.code ?? '' }}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={error ?? null}
          onChange={(event) => setCode(digitsOf(event.currentTarget.value))}
        />
        {entering.isError && !isSaid ? <Trouble error={entering.error} said={said} /> : null}
        {again.isError ? <Trouble error={again.error} said={said} /> : null}
        <Action submit wide busy={entering.isPending}>
          {words.signIn}
        </Action>
        <Row justify="between">
          <Action kind="quiet" busy={again.isPending} onClick={() => again.mutate()}>
            {words.sendNew}
          </Action>
          <Action kind="quiet" onClick={onBack}>
            {words.otherAddress}
          </Action>
        </Row>
      </Stack>
    </form>
  );
}

/** Of what was typed or pasted, with spaces or without, in whatever digits. */
function digitsOf(text: string): string {
  const arabic = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return arabic
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(0, DIGITS);
}

function triesLeft(problem: object): number {
  return 'tries_left' in problem && typeof problem.tries_left === 'number' ? problem.tries_left : 1;
}
