import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemOf } from '@shared/api/problem';
import { applyAccent } from '@shared/ui/accent';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';
import { type Said, said, wanted } from '@portal/words/paypage';
import { Bill } from './Bill';
import { Head } from './Head';
import css from './paypage.module.css';
import { payPageQuery } from './queries';
import { State } from './State';

/** One invoice, for whoever has the link to it. The secret of the link is in the address, where no server is sent it. */
export function PayPage() {
  const token = globalThis.location.hash.slice(1);
  const query = useQuery(payPageQuery(token));
  const speech = said(wanted(query.data, navigator.languages));
  const { tag, direction } = speech;
  const merchant = query.data?.merchant;
  useEffect(() => {
    document.documentElement.lang = tag;
    document.documentElement.dir = direction;
  }, [tag, direction]);
  useEffect(() => {
    if (merchant !== undefined) {
      document.title = merchant.name;
      applyAccent(merchant.accent);
    }
  }, [merchant]);
  if (query.data === undefined) {
    return <Waiting error={query.error} said={speech} retry={() => void query.refetch()} />;
  }
  return (
    <Stack gap={16}>
      <Head page={query.data} token={token} said={speech} />
      <State page={query.data} token={token} said={speech} />
      <Bill page={query.data} said={speech} />
    </Stack>
  );
}

interface WaitingProps {
  readonly error: Error | null;
  readonly said: Said;
  readonly retry: () => void;
}

function Waiting({ error, said: { words }, retry }: WaitingProps) {
  if (error === null) {
    return <Skeleton heights={[120, 240, 160]} />;
  }
  return [401, 404].includes(problemOf(error).status) ? (
    <section className={css.card}>
      <Stack gap={12}>
        <h1 className={css.title}>{words.expired}</h1>
        <p>{words.expiredNote}</p>
      </Stack>
    </section>
  ) : (
    <Notice
      tone="danger"
      title={words.failed}
      urgent
      action={
        <Action kind="secondary" onClick={retry}>
          {words.tryAgain}
        </Action>
      }
    >
      <p>{words.failedNote}</p>
    </Notice>
  );
}
