import { useQuery } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { Notice } from '@shared/ui/Notice';
import { customerQuery } from '@portal/queries/customer';
import { noCards } from '@portal/words/confirming';

/** Before something is chosen that could not be had, since it is to be paid first. Who pays by invoice can have it at once. */
export function NoCardsHere({ session }: { readonly session: Session }) {
  const asks = session.payment_notice !== undefined;
  const { data: customer, isPending } = useQuery({ ...customerQuery(session.customer.id), enabled: asks });
  return !asks || isPending || customer?.collection_method === 'send_invoice' ? null : (
    <Notice tone="quiet">
      <p>{noCards(session.tenant.name)}</p>
    </Notice>
  );
}
