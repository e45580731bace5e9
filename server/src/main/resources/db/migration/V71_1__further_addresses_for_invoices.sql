-- Further addresses to which a customer's invoices, credit notes and receipts go.
alter table customer
  add column invoice_emails text[] not null default '{}',
  add constraint customer_invoice_emails check (
    cardinality(invoice_emails) <= 5 and array_position(invoice_emails, null) is null);
