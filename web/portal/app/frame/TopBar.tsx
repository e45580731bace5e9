import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { logout } from '@portal/features/session';
import { Icon } from '@shared/ui/icons';
import css from './frame.module.css';

const ROLES: Record<Session['member']['role'], string> = {
  admin: 'Admin',
  billing: 'Billing',
  viewer: 'Viewer',
};

export function TopBar({ session }: { readonly session: Session }) {
  return (
    <section className={css.top} aria-label="Account">
      <div className={css.brand}>
        {session.tenant.logo_url === undefined ? null : (
          <img src={session.tenant.logo_url} alt="" height={24} />
        )}
        {session.tenant.name}
      </div>
      <div className={css.tools}>
        <p className={css.who}>
          {session.customer.name}
          <span>
            {session.member.name} · {ROLES[session.member.role]}
          </span>
        </p>
        <ThemeToggle />
        {session.return_url === undefined ? null : (
          <a className={css.tool} href={session.return_url}>
            Back to app
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
      aria-label={dark ? 'Use the light theme' : 'Use the dark theme'}
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
      Sign out
    </button>
  );
}
