import { useLocation } from 'wouter';
import type { Session } from '../../api/types';
import { PastDueNotice } from '../../features/documents';
import { Action } from '../../ui/Action';
import { takesCards } from '../../ui/paying';

/** The one banner that outranks all others, with the way to another card. */
export function PastDue({ session }: { readonly session: Session }) {
  const [, navigate] = useLocation();
  return (
    <PastDueNotice
      session={session}
      action={
        session.permissions.pay && takesCards(session) ? (
          <Action kind="secondary" onClick={() => navigate('/payment-methods')}>
            Use another card
          </Action>
        ) : null
      }
    />
  );
}
