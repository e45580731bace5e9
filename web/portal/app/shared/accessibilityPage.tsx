import type { Session } from '@shared/api/types';
import { Statement } from '@portal/features/accessibility';
import { Page } from '@portal/app/frame/Page';
import { LEAD } from '@portal/words/accessibility';
import { ACCESSIBILITY } from '@portal/words/links';
import { HELP } from '@portal/words/pages';

export function AccessibilityPage({ session }: { readonly session: Session }) {
  return (
    <Page title={ACCESSIBILITY} lead={LEAD} width="medium" back={{ to: '/help', name: HELP }}>
      <Statement merchant={session.tenant.name} />
    </Page>
  );
}
