-- The books of customers with money from before are made one by one, and each is struck off then.
drop trigger only_added on ledger_late;
grant delete on ledger_late to midcycle_app;

-- What a document took off another that was open: so much of what is owed is of the other no more.
--
-- @param lowered the other
create table ledger_lowered (
  tenant uuid not null,
  document uuid not null,
  lowered uuid not null,
  customer uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null,
  primary key (tenant, document, lowered),
  foreign key (tenant, document) references document deferrable initially deferred,
  foreign key (tenant, lowered) references document deferrable initially deferred,
  check (document <> lowered)
);
create index ledger_lowered_customer on ledger_lowered (tenant, customer, at);
alter table ledger_lowered enable row level security;
alter table ledger_lowered force row level security;
create policy tenant on ledger_lowered using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on ledger_lowered to midcycle_app;
create trigger only_added before update or delete or truncate on ledger_lowered
  for each statement execute function refuse_change();

-- What is read for a month.
create index ledger_entry_at on ledger_entry (tenant, at);
create index ledger_earning_ends on ledger_earning (tenant, ends);
