-- Batches of usage that are to be folded, and customers who are to be looked at for alerts, join the queue (decision 22).
alter table work_item drop constraint work_item_kind;
alter table work_item add constraint work_item_kind check (kind in ('bill', 'collect', 'resolve', 'paper', 'fold', 'alert'));

-- A batch under the name that work has for it.
alter table usage_batch add column object uuid not null generated always as (cast(lpad(to_hex(no), 32, '0') as uuid)) stored;
drop index usage_batch_ripe;
create index usage_batch_object on usage_batch (tenant, object);

create function fold_when_ripe() returns trigger language plpgsql as $$
begin
  insert into work_item (tenant, kind, object, at)
  select tenant, 'fold', object, ripe_at
  from came;
  return null;
end
$$;
create trigger usage_batch_came after insert on usage_batch
referencing new table as came for each statement execute function fold_when_ripe();

alter table usage_batch no force row level security;
insert into work_item (tenant, kind, object, at)
select tenant, 'fold', object, ripe_at
from usage_batch;
alter table usage_batch force row level security;

-- Whoever has used something is looked at at once, whatever the clocks say: at the beginning of time. A row that is there
-- already is written again: whoever takes it meanwhile then waits for what changed it, or leaves it.
create or replace function ask_for_alerts() returns trigger language plpgsql as $$
begin
  insert into work_item (tenant, kind, object, at)
  select distinct tenant, 'alert', customer, timestamptz 'epoch'
  from came
  order by tenant, customer
  on conflict (tenant, kind, object) do update set at = excluded.at;
  return null;
end
$$;

alter table alert_check no force row level security;
insert into work_item (tenant, kind, object, at)
select tenant, 'alert', customer, timestamptz 'epoch'
from alert_check;
drop table alert_check;
