import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemOf } from '@shared/api/problem';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import { Skeleton } from '@shared/ui/Skeleton';
import type { Speech } from '@portal/words/signin';
import { Head } from './Head';
import { byLink, lookAt } from './queries';
import { Trouble } from './Trouble';

interface ByLinkProps {
  readonly tenant: string;
  readonly token: string;
  readonly name: string;
  readonly said: Speech;
  readonly onEntered: (organizations: number) => void;
  readonly onExpired: () => void;
  readonly onBack: () => void;
}

const isOver = (error: unknown) => problemOf(error).code === 'sign_in_expired';

/** Where this browser asked for the link, it is used at once. Elsewhere a person says so: programs that look at mails open links too. */
export function ByLink({ tenant, token, name, said, onEntered, onExpired, onBack }: ByLinkProps) {
  const { words } = said;
  const looking = useQuery({
    queryKey: ['sign-in-link', tenant, token],
    queryFn: () => lookAt(tenant, token),
    staleTime: Infinity,
  });
  const { mutate, ...entering } = useMutation({
    mutationFn: () => byLink(tenant, token),
    onSuccess: onEntered,
    onError: (error) => {
      if (isOver(error)) {
        onExpired();
      }
    },
  });
  const holder = looking.data;
  const here = holder?.same_browser === true;
  useEffect(() => {
    if (here) {
      mutate();
    }
  }, [here, mutate]);
  const gone = looking.isError && isOver(looking.error);
  useEffect(() => {
    if (gone) {
      onExpired();
    }
  }, [gone, onExpired]);
  if (looking.isError) {
    return gone ? null : <Trouble error={looking.error} said={said} />;
  }
  if (holder === undefined || (here && !entering.isError)) {
    return <Skeleton heights={[32, 48]} />;
  }
  return (
    <Stack gap={20}>
      <Head title={words.linkTitle(name)}>{words.linkNote(holder.email)}</Head>
      {entering.isError ? <Trouble error={entering.error} said={said} /> : null}
      <Action wide busy={entering.isPending} onClick={() => mutate()}>
        {words.signInAs(holder.email)}
      </Action>
      <Action kind="quiet" onClick={onBack}>
        {words.notMe}
      </Action>
    </Stack>
  );
}
