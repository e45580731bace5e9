-- Usage: events as they came, what each counts for, and what the days of a meter come to.

-- What many events have in common: their name, what their properties are called, whether they name a subscription, and
-- (below) what each meter counts of them. Decided once, when an event comes.
create table usage_kind (
  tenant uuid not null,
  no int not null,
  -- Of all that follows.
  hash uuid not null,
  name text not null,
  properties text[] not null,
  own boolean not null,
  primary key (tenant, no),
  unique (tenant, hash)
);
create sequence usage_kind_no as int;

-- What a meter counts of an event: the value at `place` among its content, as a number or as a thing; without a place
-- only that it was there.
create table usage_kind_meter (
  tenant uuid not null,
  kind int not null,
  meter text not null,
  place int,
  is_number boolean not null,
  primary key (tenant, kind, meter),
  foreign key (tenant, kind) references usage_kind
);

-- Each event once. Many millions of rows: what can be said elsewhere is not said here, and wide columns stand last so that
-- nothing is lost to alignment. The order of an eighth column that is never null matters, too: a ninth one costs 8 bytes.
create table usage_event (
  at timestamptz not null,
  -- Which batch brought it. While that stands in usage_batch, the event is not in its day yet.
  batch bigint not null,
  kind int not null,
  -- The customer's local day.
  day date not null,
  tenant uuid not null,
  -- Made of its customer, source and id: what tells it from others.
  key uuid not null,
  customer uuid not null,
  -- The values of its properties, in the order of their names, as a JSON array of texts; and behind them the subscription
  -- whose usage it is, where it names one.
  content text not null,
  -- No tenant's customer is another's, nor is a batch: their indexes need not say whose they are.
  primary key (key)
);
create index usage_event_day on usage_event (customer, day);
create index usage_event_batch on usage_event (batch);
-- For what has to be forgotten: events come about in the order in which they happened.
create index usage_event_at on usage_event using brin (at);

-- Events that came together and are not in the days yet. What is still to happen waits until then in a batch of its own.
create table usage_batch (
  tenant uuid not null,
  no bigint not null,
  ripe_at timestamptz not null,
  -- When the first of its customers' local days is over: from then on a book may have left it behind.
  over_at timestamptz not null,
  primary key (tenant, no)
);
create index usage_batch_ripe on usage_batch (tenant, ripe_at);
create sequence usage_batch_no;

-- What was said about an event afterwards: that it never was, or what it was instead (an event of its own, whose key is
-- the correction's). The event itself stays as it came.
create table usage_correction (
  tenant uuid not null,
  -- The event that is corrected.
  key uuid not null,
  -- What tells the correction from others.
  correction uuid not null,
  customer uuid not null,
  day date not null,
  source text not null,
  id text not null,
  reason text not null,
  amends boolean not null,
  said_by text not null,
  recorded_at timestamptz not null,
  primary key (tenant, key),
  unique (tenant, correction)
);

-- Events that nobody can count yet: their customer or their meter is not known.
create table usage_aside (
  tenant uuid not null,
  id uuid not null,
  -- Made of the customer as it was named, source and id.
  key uuid not null,
  customer text not null,
  source text not null,
  event_id text not null,
  name text not null,
  at timestamptz not null,
  subscription uuid,
  properties jsonb not null,
  reason text not null check (reason in ('unknown_customer', 'unknown_meter')),
  recorded_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, key)
);

create table daily_usage (
  tenant uuid not null,
  customer uuid not null,
  day date not null,
  whose uuid not null,
  meter text not null,
  -- Where a part of a day begins that was cut when its events were forgotten.
  starts timestamptz not null default '-infinity',
  count bigint not null check (count > 0),
  sum numeric not null,
  least numeric,
  most numeric check (most >= least),
  latest numeric,
  latest_at timestamptz,
  -- The different values that were seen, for unique counts.
  things text[] not null,
  primary key (tenant, customer, day, whose, meter, starts)
)
-- A row is written anew with every batch: room for that in its own page saves the index and the disk.
with (fillfactor = 40);

-- Instants inside a day at which a subscription of the customer changes. Such a day is counted from its events.
create table usage_cut (
  tenant uuid not null,
  customer uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (tenant, customer, day, at)
);

-- The first day whose events are still there. Those before are no longer counted from events, nor corrected.
create table usage_kept (
  tenant uuid not null,
  since date not null,
  primary key (tenant)
);

-- What each meter counts of each event. `whose` it is: a subscription's, or the customer's, for every subscription that
-- has the meter. Nothing is counted of an event that was corrected.
create view usage_reading with (security_invoker = true) as
select
  e.tenant,
  e.batch,
  e.customer,
  case when k.own then cast(cast(e.content as json) ->> -1 as uuid) else e.customer end as whose,
  e.day,
  e.at,
  m.meter,
  case when m.is_number then cast(cast(e.content as json) ->> m.place as numeric) end as number,
  case when not m.is_number then cast(e.content as json) ->> m.place end as thing
from usage_event e
join usage_kind k on k.tenant = e.tenant and k.no = e.kind
join usage_kind_meter m on m.tenant = e.tenant and m.kind = e.kind
where not exists (
  select 1
  from usage_correction c
  where c.tenant = e.tenant
    and c.key = e.key);

do $$
declare
  name text;
begin
  foreach name in array array[
    'usage_kind', 'usage_kind_meter', 'usage_event', 'usage_batch', 'usage_correction', 'usage_aside', 'daily_usage',
    'usage_cut', 'usage_kept'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
  end loop;
end
$$;
grant select on usage_reading to midcycle_app;
grant usage on sequence usage_kind_no, usage_batch_no to midcycle_app;
grant delete on usage_event, usage_correction, usage_aside to midcycle_app;
grant update, delete on usage_batch, daily_usage to midcycle_app;
grant update on usage_aside, usage_kept to midcycle_app;

-- The local day on which the book begins, what its meters that carry over stood at before it, and what becomes of
-- usage that comes after its day was billed.
alter table subscription
  add column opened_on date,
  add column levels jsonb not null default '{}',
  add column late_usage text not null default 'next_invoice' check (late_usage in ('next_invoice', 'reject'));
create index subscription_reserved on subscription (tenant, customer) where reserved_by is not null;
create index subscription_closing on subscription (tenant, customer) where late_usage = 'reject';

-- The usage that a quote was reckoned from: what comes later does not change what it bills.
alter table quote add column usage jsonb;
