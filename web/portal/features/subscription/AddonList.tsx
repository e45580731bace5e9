import type { ReactNode } from 'react';
import type { SubscriptionAddon } from '@shared/api/types';
import { Icon } from '@shared/ui/icons';
import { Row, Stack } from '@shared/ui/Layout';
import { NONE } from '@portal/words/common';
import { addonPrice } from '@portal/words/subscriptions';
import css from './AddonList.module.css';

interface AddonListProps {
  readonly addons: readonly SubscriptionAddon[];
}

export function AddonList({ addons }: AddonListProps) {
  if (addons.length === 0) {
    return <>{NONE}</>;
  }
  return (
    <Stack as="ul" gap={6}>
      {addons.map((addon) => (
        <li key={addon.key}>
          <AddonText addon={addon} />
        </li>
      ))}
    </Stack>
  );
}

function AddonText({ addon }: { readonly addon: SubscriptionAddon }): ReactNode {
  return (
    <>
      {addon.name}
      <Row as="span" gap={6} wrap={false} className={css.note}>
        {addonPrice(addon)}
        {addon.locked ? <Icon name="lock" size={13} /> : null}
      </Row>
    </>
  );
}
