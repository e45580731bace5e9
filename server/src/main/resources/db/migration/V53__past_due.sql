-- Documents that could not be collected: a row as long as something of one is open.

-- Why it was tried: `due` by itself, `backup` by itself with the backup method after `due` was declined, `asked` by somebody.
alter table payment
  add column occasion text not null default 'due' check (occasion in ('due', 'backup', 'asked'));

-- Charged once where the default one is declined and may be tried again.
alter table payment_method
  add column is_backup boolean not null default false,
  add constraint payment_method_one_role check (not (is_backup and is_default));
create unique index payment_method_backup on payment_method (tenant, customer) where is_backup;

-- @param subscriptions that it is for
-- @param since when it failed first
-- @param last when it failed last, or its date was passed over
-- @param refused the methods that will never pay it
-- @param code why it failed last
-- @param next_step what comes next by itself, if anything does
-- @param backup_due the backup method is to be tried first
-- @param paused staff has stopped it
-- @param ended_at when `next_step` came, where that is its end
create table past_due (
  tenant uuid not null,
  document uuid not null,
  customer uuid not null,
  subscriptions uuid[] not null check (cardinality(subscriptions) > 0),
  since timestamptz not null,
  failures int not null check (failures > 0),
  last timestamptz not null check (last >= since),
  refused uuid[] not null,
  code text not null check (code ~ '^[a-z0-9_]{1,64}$'),
  next_step text check (next_step in ('retry', 'cancel', 'pause', 'free')),
  next_at timestamptz,
  backup_due boolean not null,
  paused boolean not null,
  ended_at timestamptz,
  primary key (tenant, document),
  foreign key (tenant, document) references document deferrable initially deferred,
  foreign key (tenant, customer) references customer,
  constraint past_due_next check ((next_step is null) = (next_at is null)),
  constraint past_due_ended check (ended_at is null or next_step in ('cancel', 'pause', 'free'))
);
create index past_due_customer on past_due (tenant, customer);

alter table past_due enable row level security;
alter table past_due force row level security;
create policy tenant on past_due using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update, delete on past_due to midcycle_app;
