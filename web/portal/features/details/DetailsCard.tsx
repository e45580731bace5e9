import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card, Facts } from '@shared/ui/Card';
import { later } from '@portal/parts/later';
import { Loaded } from '@portal/parts/Loaded';
import { customerQuery } from '@portal/queries/customer';
import { COPIES_TO } from '@portal/words/copies';
import * as words from '@portal/words/details';
import { addressLine } from '@shared/words/countries';

/** With the list of all countries. */
export const DetailsForm = later(async () => (await import('./DetailsForm')).DetailsForm, [56, 56, 56, 56]);

interface DetailsCardProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
}

/** The billing details as they are, and the form to change them. */
export function DetailsCard({ session, alone = false }: DetailsCardProps) {
  const [editing, setEditing] = useState(false);
  const query = useQuery(customerQuery(session.customer.id));
  return (
    <Card
      title={words.BILLING_DETAILS}
      titleUnseen={alone}
      action={
        session.permissions.pay && !editing ? (
          <Action kind="secondary" onClick={() => setEditing(true)}>
            {words.EDIT}
          </Action>
        ) : null
      }
    >
      <Loaded query={query} heights={[24, 24, 24]}>
        {(customer) =>
          editing ? (
            <DetailsForm
              customer={customer}
              submitLabel={words.SAVE}
              onSaved={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <DetailsFacts customer={customer} />
          )
        }
      </Loaded>
    </Card>
  );
}

export function DetailsFacts({ customer }: { readonly customer: Customer }) {
  const details = customer.billing_details;
  if (details === undefined) {
    return <p>{words.NONE_YET}</p>;
  }
  return (
    <Facts
      facts={[
        { name: words.INVOICES_TO, value: details.name },
        { name: words.ADDRESS, value: addressLine(details.address) },
        { name: words.TAX_ID, value: details.tax_id ?? '' },
        { name: words.PURCHASE_ORDER, value: customer.purchase_order ?? '' },
        { name: words.E_MAIL, value: customer.email ?? '' },
        { name: COPIES_TO, value: (customer.invoice_emails ?? []).join(', ') },
      ]}
    />
  );
}
