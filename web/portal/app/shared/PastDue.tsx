import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Session } from '@shared/api/types';
import { PastDueNotice, WaitingAtBank } from '@portal/features/documents';
import { Action } from '@shared/ui/Action';
import { anotherCardIsWanted } from '@portal/parts/away';
import { USE_ANOTHER_CARD } from '@portal/words/common';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import { meanwhileWords } from '@portal/words/owed';
import { takesCards } from '@portal/words/paying';

/** The banners that outrank all others: what is overdue, with a button that pays and the way to another card, and what waits at the bank. */
export function PastDue({ session }: { readonly session: Session }) {
  const [, navigate] = useLocation();
  const { data: subscriptions } = useQuery(subscriptionsQuery(session.customer.id));
  const payable = session.permissions.pay && session.payment_notice === undefined;
  return (
    <>
      <PastDueNotice
        session={session}
        payable={payable}
        meanwhile={meanwhileWords(subscriptions ?? [])}
        action={
          session.permissions.pay && takesCards(session) ? (
            <Action
              kind="secondary"
              onClick={() => {
                anotherCardIsWanted();
                navigate('/payment-methods?back=/');
              }}
            >
              {USE_ANOTHER_CARD}
            </Action>
          ) : null
        }
      />
      <WaitingAtBank session={session} />
    </>
  );
}
