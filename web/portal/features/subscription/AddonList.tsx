import type { ReactNode } from 'react';
import type { SubscriptionAddon } from '@shared/api/types';
import { Icon } from '@shared/ui/icons';
import css from './AddonList.module.css';

interface AddonListProps {
  readonly addons: readonly SubscriptionAddon[];
}

export function AddonList({ addons }: AddonListProps) {
  if (addons.length === 0) {
    return <>None</>;
  }
  return (
    <ul className={css.list}>
      {addons.map((addon) => (
        <li key={addon.key}>
          <AddonText addon={addon} />
        </li>
      ))}
    </ul>
  );
}

function AddonText({ addon }: { readonly addon: SubscriptionAddon }): ReactNode {
  return (
    <>
      {addon.name}
      <span className={css.note}>
        {addon.active ? addon.price_text : 'Free with this plan'}
        {addon.locked ? <Icon name="lock" size={13} /> : null}
      </span>
    </>
  );
}
