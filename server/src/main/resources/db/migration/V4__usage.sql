-- Usage: events as they came, what each counts for, and what the days of a meter come to.

-- Each event once. `whose` it is: a subscription's, or the customer's, for every subscription that has the meter.
create table usage_event (
  tenant uuid not null,
  customer uuid not null,
  source text not null,
  id text not null,
  whose uuid not null,
  name text not null,
  at timestamptz not null,
  -- The customer's local day.
  day date not null,
  properties jsonb not null,
  -- What each meter counts of it: [{meter, number | thing}]. Decided once, when it came.
  readings jsonb not null,
  recorded_at timestamptz not null,
  primary key (tenant, customer, source, id),
  foreign key (tenant, customer) references customer
);
create index usage_event_day on usage_event (tenant, customer, day);

-- What a transaction brought for one customer, until it is folded into the days. What is still to happen waits until
-- then in a batch of its own.
create table usage_batch (
  tenant uuid not null,
  customer uuid not null,
  id uuid not null,
  ripe_at timestamptz not null,
  first_day date not null,
  -- [{whose, day, at, readings}]
  content jsonb not null,
  primary key (tenant, customer, id)
);
create index usage_batch_ripe on usage_batch (tenant, ripe_at);

create table daily_usage (
  tenant uuid not null,
  customer uuid not null,
  day date not null,
  whose uuid not null,
  meter text not null,
  count bigint not null check (count > 0),
  sum numeric not null,
  least numeric,
  most numeric check (most >= least),
  latest numeric,
  latest_at timestamptz,
  -- The different values that were seen, for unique counts.
  things text[] not null,
  primary key (tenant, customer, day, whose, meter)
);

-- Instants inside a day at which a subscription of the customer changes. Such a day is counted from its events.
create table usage_cut (
  tenant uuid not null,
  customer uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (tenant, customer, day, at)
);

do $$
declare
  name text;
begin
  foreach name in array array['usage_event', 'usage_batch', 'daily_usage', 'usage_cut'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
  end loop;
end
$$;
grant update, delete on usage_batch, daily_usage to midcycle_app;

-- The local day on which the book begins, what its meters that carry over stood at before it, and what becomes of
-- usage that comes after its day was billed.
alter table subscription
  add column opened_on date,
  add column levels jsonb not null default '{}',
  add column late_usage text not null default 'next_invoice' check (late_usage in ('next_invoice', 'reject'));

-- The usage that a quote was reckoned from: what comes later does not change what it bills.
alter table quote add column usage jsonb;
