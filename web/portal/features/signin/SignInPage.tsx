import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { problemOf } from '@shared/api/problem';
import type { SignInPage as Merchant } from '@shared/api/types';
import { applyAccent } from '@shared/ui/accent';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';
import { rememberSignIn } from '@portal/parts/signInPath';
import { speech, type Speech } from '@portal/words/signin';
import { Ask } from './Ask';
import { ByLink } from './ByLink';
import { Choose } from './Choose';
import { Expired } from './Expired';
import { merchantQuery } from './queries';
import { Sent } from './Sent';
import css from './signin.module.css';

/** Where somebody stands who signs in. */
type Step =
  | { readonly kind: 'ask' }
  | { readonly kind: 'sent'; readonly email: string }
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'choose' };

/** Members come in by their mail address. The secret of a link is behind `#`, where no server is sent it. */
export function SignInPage() {
  const [search] = useSearchParams();
  const tenant = search.get('merchant') ?? '';
  const query = useQuery({ ...merchantQuery(tenant), enabled: tenant !== '' });
  const said = speech(navigator.languages);
  const { tag, direction } = said;
  const merchant = query.data?.tenant;
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
  if (query.data !== undefined) {
    return (
      <Frame merchant={query.data} said={said}>
        <Steps tenant={tenant} merchant={query.data} said={said} />
      </Frame>
    );
  }
  if (tenant === '' || (query.isError && problemOf(query.error).status !== 0)) {
    return (
      <Notice tone="quiet" title={said.words.unknown}>
        <p>{said.words.unknownNote}</p>
      </Notice>
    );
  }
  return query.isError ? (
    <Failed said={said} retry={() => void query.refetch()} />
  ) : (
    <Skeleton heights={[40, 240]} />
  );
}

interface FrameProps {
  readonly merchant: Merchant;
  readonly said: Speech;
  readonly children: ReactNode;
}

function Frame({ merchant, said, children }: FrameProps) {
  return (
    <Stack gap={20}>
      {merchant.sandbox ? <p className={css.sandbox}>{said.words.sandbox}</p> : null}
      <Row className={css.brand} gap={10}>
        {merchant.tenant.logo_url === undefined ? null : (
          <img src={merchant.tenant.logo_url} alt="" height={28} />
        )}
        {merchant.tenant.name}
      </Row>
      <section className={css.card}>{children}</section>
    </Stack>
  );
}

interface StepsProps {
  readonly tenant: string;
  readonly merchant: Merchant;
  readonly said: Speech;
}

function Steps({ tenant, merchant, said }: StepsProps) {
  const [step, setStep] = useState<Step>(begin);
  const name = merchant.tenant.name;
  useEffect(() => {
    const taken = () => {
      if (globalThis.location.hash !== '') {
        setStep(begin());
      }
    };
    globalThis.addEventListener('hashchange', taken);
    return () => globalThis.removeEventListener('hashchange', taken);
  }, []);
  const ask = () => setStep({ kind: 'ask' });
  const expired = () => setStep({ kind: 'expired' });
  const entered = (organizations: number) => {
    rememberSignIn(tenant);
    if (organizations > 1) {
      setStep({ kind: 'choose' });
    } else {
      globalThis.location.replace('/portal/');
    }
  };
  switch (step.kind) {
    case 'ask':
      return (
        <Ask tenant={tenant} name={name} said={said} onSent={(email) => setStep({ kind: 'sent', email })} />
      );
    case 'sent':
      return (
        <Sent
          tenant={tenant}
          email={step.email}
          said={said}
          onEntered={entered}
          onExpired={expired}
          onBack={ask}
        />
      );
    case 'link':
      return (
        <ByLink
          tenant={tenant}
          token={step.token}
          name={name}
          said={said}
          onEntered={entered}
          onExpired={expired}
          onBack={ask}
        />
      );
    case 'expired':
      return <Expired said={said} onBack={ask} />;
    case 'choose':
      return <Choose said={said} />;
  }
}

/** A link is taken out of the address, so that it stays in no history. */
function begin(): Step {
  const token = globalThis.location.hash.slice(1);
  if (token === '') {
    return { kind: 'ask' };
  }
  const { pathname, search } = globalThis.location;
  globalThis.history.replaceState(globalThis.history.state, '', pathname + search);
  return { kind: 'link', token };
}

function Failed({ said: { words }, retry }: { readonly said: Speech; readonly retry: () => void }) {
  return (
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
