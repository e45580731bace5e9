-- Why somebody cancelled, said afterwards. One for a subscription: who cancels again says it again.
--
-- @param plan the key of what was cancelled
create table cancellation_reason (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  subscription uuid not null,
  plan text not null,
  reason text not null check (
    reason in ('too_expensive', 'unused', 'missing_features', 'too_complex', 'switched', 'other')),
  comment text check (comment ~ '\S' and length(comment) <= 2000),
  member uuid,
  at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, subscription),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, subscription) references subscription
);
create index cancellation_reason_customer on cancellation_reason (tenant, customer, id);
create index cancellation_reason_reason on cancellation_reason (tenant, reason, id);

alter table cancellation_reason enable row level security;
alter table cancellation_reason force row level security;
create policy tenant on cancellation_reason using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update on cancellation_reason to midcycle_app;
