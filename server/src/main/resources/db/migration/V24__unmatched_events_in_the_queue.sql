-- Tenants with events that could not be counted join the queue (decision 22): the work's object is the tenant itself.
alter table work_item drop constraint work_item_kind;
alter table work_item add constraint work_item_kind check (
  kind in ('bill', 'collect', 'resolve', 'paper', 'fold', 'alert', 'replay'));

-- A row that is there already is written again: whoever is about to take it off the list waits, and then sees what came.
create function replay_unmatched() returns trigger language plpgsql as $$
begin
  insert into work_item (tenant, kind, object, at)
  select distinct tenant, 'replay', tenant, timestamptz 'epoch'
  from came
  on conflict (tenant, kind, object) do update set at = excluded.at;
  return null;
end
$$;
create trigger unmatched_came after insert on usage_unmatched
referencing new table as came for each statement execute function replay_unmatched();

alter table usage_unmatched no force row level security;
insert into work_item (tenant, kind, object, at)
select distinct tenant, 'replay', tenant, timestamptz 'epoch'
from usage_unmatched;
alter table usage_unmatched force row level security;
