-- What merchants know their customers and subscriptions by, and the ways that lists are looked through. Every list goes on
-- after the row it ended with, so each index ends with what it is ordered by.

alter table customer add column metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object');

create table subscription_label (
  tenant uuid not null,
  subscription uuid not null,
  external_id text,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  primary key (tenant, subscription),
  foreign key (tenant, subscription) references subscription,
  unique (tenant, external_id)
);
alter table subscription_label enable row level security;
alter table subscription_label force row level security;
create policy tenant on subscription_label
using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update on subscription_label to midcycle_app;

create index subscription_created on subscription (tenant, created_at, id);
create index subscription_created_of on subscription (tenant, customer, created_at, id);
create index subscription_created_status on subscription (tenant, status, created_at, id);
create index subscription_created_plan on subscription (tenant, plan, created_at, id);

create index document_issued on document (tenant, issued_at, id);
create index document_issued_status on document (tenant, status, issued_at, id);
create index document_issued_subscription on document (tenant, subscription, issued_at, id);

create index payment_begun on payment (tenant, at, id);
create index payment_begun_of on payment (tenant, customer, at, id);
create index payment_begun_state on payment (tenant, state, at, id);
