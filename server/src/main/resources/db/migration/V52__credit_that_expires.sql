-- What is left of credit that was granted for a time. Credit that does not expire has no row here.
--
-- @param id the credit_entry by which it was granted
-- @param unused what has paid nothing yet, and has not expired
create table credit_grant (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  unused bigint not null check (unused between 0 and amount),
  expires_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, id) references credit_entry,
  foreign key (tenant, customer) references customer
);
create index credit_entry_checked on credit_entry using hash (id);
create index credit_grant_unused on credit_grant (tenant, customer, currency) where unused > 0;

alter table credit_grant enable row level security;
alter table credit_grant force row level security;
create policy tenant on credit_grant using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on credit_grant to midcycle_app;
grant update (unused) on credit_grant to midcycle_app;

alter table credit_entry drop constraint credit_entry_kind_check;
alter table credit_entry
  add constraint credit_entry_kind_check
  check (kind in ('granted', 'credited', 'applied', 'held', 'released', 'returned', 'refunded', 'expired'));

-- Credit expires by work of its own.
alter table work_item drop constraint work_item_kind;
alter table work_item
  add constraint work_item_kind check (kind in ('bill', 'collect', 'resolve', 'fold', 'alert', 'replay', 'webhook', 'expire'));
