import { Link, useRoute } from 'wouter';
import { Icon, type IconName } from '@shared/ui/icons';
import css from './frame.module.css';

interface NavLinkProps {
  readonly to: string;
  readonly icon?: IconName;
  readonly children: string;
}

export function NavLink({ to, icon, children }: NavLinkProps) {
  const [here] = useRoute(to === '/' ? '/' : `${to}/*?`);
  return (
    <li>
      <Link
        href={to}
        className={css.tab ?? ''}
        {...(here ? { 'aria-current': 'page', ref: bringIntoView } : {})}
      >
        {icon === undefined ? null : <Icon name={icon} />}
        {children}
      </Link>
    </li>
  );
}

/** On a phone the entries are a strip that scrolls: the one that is open is to be seen. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

interface NavButtonProps {
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly children: string;
}

export function NavButton({ icon, onClick, children }: NavButtonProps) {
  return (
    <li>
      <button type="button" className={css.tab} aria-haspopup="dialog" onClick={onClick}>
        <Icon name={icon} />
        {children}
      </button>
    </li>
  );
}
