-- Whose entitlements have changed lately. Each server looks here every moment and forgets what it has kept of them
-- (decision 34); a few seconds later the rows are deleted.
create table entitlement_change (
  tenant uuid not null,
  id uuid not null default gen_random_uuid(),
  -- All customers of the tenant, or these.
  everybody boolean not null default false,
  customers uuid[] not null default '{}',
  primary key (tenant, id)
)
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
grant select, insert, delete on entitlement_change to midcycle_app;

-- Whose events a batch has.
alter table usage_batch add column customers uuid[] not null default '{}';

create function entitlements_change() returns trigger language plpgsql as $$
begin
  insert into entitlement_change (tenant, customers)
  select tenant, array_agg(distinct customer)
  from came
  group by tenant;
  return null;
end
$$;

create function entitlements_change_by_usage() returns trigger language plpgsql as $$
begin
  insert into entitlement_change (tenant, customers)
  select tenant, customers
  from came;
  return null;
end
$$;

create function entitlements_change_of_everybody() returns trigger language plpgsql as $$
begin
  insert into entitlement_change (tenant, everybody)
  select distinct tenant, true
  from came;
  return null;
end
$$;

create function entitlements_change_by_clock() returns trigger language plpgsql as $$
begin
  insert into entitlement_change (tenant, everybody)
  values (new.id, true);
  return null;
end
$$;

create trigger entitlements_begin after insert on subscription
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_change after update on subscription
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_begin after insert on spending_rule
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_change after update on spending_rule
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_begin after insert on daily_usage
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_change after update on daily_usage
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_change after insert on usage_correction
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_change after insert on usage_batch
referencing new table as came for each statement execute function entitlements_change_by_usage();
create trigger entitlements_change after insert on catalog_version
referencing new table as came for each statement execute function entitlements_change_of_everybody();
create trigger entitlements_change after update of clock on tenant
for each row when (old.clock is distinct from new.clock) execute function entitlements_change_by_clock();
