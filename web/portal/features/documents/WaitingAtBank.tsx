import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Session } from '@shared/api/types';
import { formatMoney } from '@shared/words/money';
import { ConfirmAtBank } from '@portal/parts/ConfirmAtBank';
import { owedQuery } from '@portal/queries/owed';
import { asks, staysOpen } from '@portal/words/confirming';
import { GIVEN_UP } from './queries';

/** Payments of invoices that wait until the customer confirms them with their bank. Who gives one up can pay the invoice by another card. */
export function WaitingAtBank({ session }: { readonly session: Session }) {
  const [, navigate] = useLocation();
  const { data } = useQuery({ ...owedQuery(session.customer.id), enabled: session.permissions.pay });
  return (data ?? [])
    .flatMap(({ documents }) => documents)
    .map(({ document, number, open, action }) =>
      action === undefined ? null : (
        <ConfirmAtBank
          key={document}
          action={action}
          title={asks(formatMoney(open))}
          note={staysOpen(number)}
          onGivenUp={() => navigate(`/invoices/${document}`, { state: GIVEN_UP })}
        />
      ),
    );
}
