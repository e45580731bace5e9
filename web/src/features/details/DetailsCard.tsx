import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BillingDetails, Customer, Session } from '../../api/types';
import { Action } from '../../ui/Action';
import { Card, Facts } from '../../ui/Card';
import { Loaded } from '../../ui/Loaded';
import { countryName } from './countries';
import { DetailsForm } from './DetailsForm';
import { customerQuery } from './queries';

/** The billing details as they are, and the form to change them. */
export function DetailsCard({ session }: { readonly session: Session }) {
  const [editing, setEditing] = useState(false);
  const query = useQuery(customerQuery(session.customer.id));
  return (
    <Card
      title="Billing details"
      action={
        session.permissions.pay && !editing ? (
          <Action kind="secondary" onClick={() => setEditing(true)}>
            Edit
          </Action>
        ) : null
      }
    >
      <Loaded query={query} heights={[24, 24, 24]}>
        {(customer) =>
          editing ? (
            <DetailsForm
              customer={customer}
              submitLabel="Save"
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
    return <p>There are no billing details yet. They are asked for when you choose a paid plan.</p>;
  }
  return (
    <Facts
      facts={[
        { name: 'Invoices to', value: details.name },
        { name: 'Address', value: addressLine(details) },
        { name: 'VAT or tax id', value: details.tax_id ?? '' },
        { name: 'E-mail', value: customer.email ?? '' },
      ]}
    />
  );
}

export function addressLine({ address }: BillingDetails): string {
  const { line1, line2, postal_code: postalCode, city, region, country } = address;
  return [line1, line2, `${postalCode} ${city}`, region, countryName(country)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
