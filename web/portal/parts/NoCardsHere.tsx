import type { Session } from '@shared/api/types';
import { Notice } from '@shared/ui/Notice';
import { noCards } from '@portal/words/confirming';

/** Before something is chosen that could not be had, since it is to be paid first. */
export function NoCardsHere({ session }: { readonly session: Session }) {
  return session.payment_notice === undefined ? null : (
    <Notice tone="quiet">
      <p>{noCards(session.tenant.name)}</p>
    </Notice>
  );
}
