-- Payments whose outcome is not known join the queue (decision 22).
alter table work_item drop constraint work_item_kind;
alter table work_item add constraint work_item_kind check (kind in ('bill', 'collect', 'resolve', 'paper'));

-- `at` is by the tenant's clock, as all work; when to ask, by the system's.
alter table payment no force row level security;
insert into work_item (tenant, kind, object, at, held_until)
select tenant, 'resolve', id, at, ask_at
from payment
where state in ('started', 'unknown');
alter table payment drop column ask_at;
alter table payment force row level security;
