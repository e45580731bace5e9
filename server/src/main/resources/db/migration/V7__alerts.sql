-- What a customer wants to spend on usage, what they are told of it, and where use is to stop.

create table spending_rule (
  tenant uuid not null,
  subscription uuid not null,
  customer uuid not null,
  currency char(3) not null,
  -- The most that usage should cost a period, in minor units.
  budget bigint check (budget > 0),
  stop text not null check (stop in ('never', 'included', 'budget')),
  primary key (tenant, subscription),
  foreign key (tenant, subscription) references subscription,
  check (stop <> 'budget' or budget is not null)
);

-- Told once a period, and again when there is more to use or to spend.
create table usage_alert (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  subscription uuid not null,
  -- Both empty where it is about the budget.
  meter text not null,
  charge text not null,
  name text not null,
  percent int not null check (percent in (80, 100)),
  period_starts timestamptz not null,
  period_ends timestamptz not null check (period_ends > period_starts),
  -- What it is measured against, and how far that was reached.
  most numeric not null check (most > 0),
  reached numeric not null,
  at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, subscription) references subscription,
  constraint usage_alert_once unique (tenant, subscription, meter, charge, percent, period_starts, most)
);
create index usage_alert_customer on usage_alert (tenant, customer, id);

-- Customers whose usage has changed since it was looked at last.
create table alert_check (
  tenant uuid not null,
  customer uuid not null,
  primary key (tenant, customer)
);

-- A row that is there already is written again: whoever takes it meanwhile then waits for what changed it, or leaves it.
create function ask_for_alerts() returns trigger language plpgsql as $$
begin
  insert into alert_check (tenant, customer)
  select distinct tenant, customer
  from came
  order by tenant, customer
  on conflict (tenant, customer) do update set customer = excluded.customer;
  return null;
end
$$;

create trigger usage_came after insert on daily_usage
referencing new table as came for each statement execute function ask_for_alerts();
create trigger usage_grew after update on daily_usage
referencing new table as came for each statement execute function ask_for_alerts();

create trigger only_added before update or delete or truncate on usage_alert
for each statement execute function refuse_change();

do $$
declare
  name text;
begin
  foreach name in array array['spending_rule', 'usage_alert', 'alert_check'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
  end loop;
end
$$;
grant update on spending_rule to midcycle_app;
grant update, delete on alert_check to midcycle_app;
