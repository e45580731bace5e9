import { useLocation } from 'wouter';
import type { Session } from '@shared/api/types';
import { PastDueNotice } from '@portal/features/documents';
import { Action } from '@shared/ui/Action';
import { USE_ANOTHER_CARD } from '@portal/words/common';
import { takesCards } from '@portal/words/paying';

/** The one banner that outranks all others, with the way to another card. */
export function PastDue({ session }: { readonly session: Session }) {
  const [, navigate] = useLocation();
  return (
    <PastDueNotice
      session={session}
      action={
        session.permissions.pay && takesCards(session) ? (
          <Action kind="secondary" onClick={() => navigate('/payment-methods')}>
            {USE_ANOTHER_CARD}
          </Action>
        ) : null
      }
    />
  );
}
