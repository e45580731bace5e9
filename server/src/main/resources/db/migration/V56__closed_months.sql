-- Months of the books that are closed: nothing is added to them any more. One follows the other, from the first on.

-- @param month its first day
-- @param after the month before; none for the first that is closed
-- @param ends where it ends in the zone of the books
-- @param closed_at by the tenant's clock
create table ledger_period (
  tenant uuid not null,
  month date not null check (extract(day from month) = 1),
  after date,
  ends timestamptz not null,
  zone text not null,
  closed_at timestamptz not null check (closed_at >= ends),
  closed_by text not null,
  primary key (tenant, month),
  constraint ledger_period_follows check (after + interval '1 month' = month)
);
create unique index ledger_period_first on ledger_period (tenant) where after is null;
create unique index ledger_period_after on ledger_period (tenant, after) where after is not null;
create index ledger_period_ends on ledger_period (tenant, ends);

-- How a merchant keeps its books. Without a row its months are those of UTC.
create table ledger_setting (
  tenant uuid not null primary key,
  zone text not null
);

-- What the merchant's own books call an account; one of which something is said in particular goes before.
--
-- @param part the plan or add-on, the country, or who has the cash; empty for all others
create table ledger_code (
  tenant uuid not null,
  account text not null check (
    account in (
      'receivable', 'cash', 'deferred_revenue', 'revenue', 'tax_payable', 'customer_credit', 'granted_credit', 'bad_debt',
      'unallocated_cash', 'disputed')),
  part text not null,
  code text not null check (code <> ''),
  primary key (tenant, account, part)
);

do $$
declare
  name text;
begin
  foreach name in array array['ledger_period', 'ledger_setting', 'ledger_code'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
  end loop;
end
$$;
grant update on ledger_setting to midcycle_app;
grant delete on ledger_code to midcycle_app;
create function refuse_month_out_of_turn() returns trigger language plpgsql as $$
begin
  if new.after is not null and not exists (
    select 1
    from ledger_period
    where tenant = new.tenant
      and month = new.after)
  then
    raise exception 'the month before is not closed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger in_turn before insert on ledger_period for each row execute function refuse_month_out_of_turn();
create trigger only_added before update or delete or truncate on ledger_period
  for each statement execute function refuse_change();

-- What comes later than its month was closed is of the open one, and says when it happened.
alter table ledger_entry
  add column happened_at timestamptz,
  add constraint ledger_entry_later check (happened_at < at);
alter table ledger_earning
  add column happened_at timestamptz,
  add constraint ledger_earning_later check (happened_at < at);
alter table ledger_entry drop constraint ledger_entry_cause_check;
alter table ledger_entry
  add constraint ledger_entry_cause_check check (
    cause in (
      'issued', 'voided', 'granted', 'expired', 'applied', 'paid', 'refunded', 'written_off', 'recovered', 'recognised'));

-- Whoever adds entries holds off whoever closes a month, and the other way round.
create function refuse_closed_month() returns trigger language plpgsql as $$
declare
  whose uuid;
begin
  for whose in select distinct tenant from added loop
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger ' || whose, 0));
    if exists (
      select 1
      from added
      where tenant = whose
        and at < (
          select max(ends)
          from ledger_period
          where tenant = whose))
    then
      raise exception 'a closed month takes no entry' using errcode = 'serialization_failure';
    end if;
  end loop;
  return null;
end
$$;
create trigger not_closed after insert on ledger_entry referencing new table as added
  for each statement execute function refuse_closed_month();
create trigger not_closed after insert on ledger_earning referencing new table as added
  for each statement execute function refuse_closed_month();

-- A page of a month's entries; what earns in a month, and what takes back or came later, of months before.
drop index ledger_entry_at;
create index ledger_entry_at on ledger_entry (tenant, at, id);
create index ledger_earning_back on ledger_earning (tenant, at) where reverses or happened_at is not null;
