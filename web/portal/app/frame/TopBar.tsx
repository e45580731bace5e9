import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { logout } from '@portal/features/session';
import * as words from '@portal/words/account';
import { Icon } from '@shared/ui/icons';
import css from './frame.module.css';
import { Organizations } from './Organizations';

export function TopBar({ session }: { readonly session: Session }) {
  return (
    <section className={css.top} aria-label={words.ACCOUNT}>
      <div className={css.brand}>
        {session.tenant.logo_url === undefined ? null : (
          <img src={session.tenant.logo_url} alt="" height={24} />
        )}
        {session.tenant.name}
      </div>
      <div className={css.tools}>
        <p className={css.who}>
          {session.customer.name}
          <span>{words.memberWords(session.member)}</span>
        </p>
        {session.organizations === undefined ? null : <Organizations all={session.organizations} />}
        <ThemeToggle />
        {session.return_url === undefined ? null : (
          <a className={css.tool} href={session.return_url}>
            {words.BACK_TO_APP}
          </a>
        )}
        <SignOut />
      </div>
    </section>
  );
}

function ThemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={words.themeWords(dark)}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

function SignOut() {
  const leaving = useMutation({
    mutationFn: logout,
    onSuccess: () => {
      globalThis.location.reload();
    },
  });
  return (
    <button type="button" className={css.tool} disabled={leaving.isPending} onClick={() => leaving.mutate()}>
      {words.SIGN_OUT}
    </button>
  );
}
