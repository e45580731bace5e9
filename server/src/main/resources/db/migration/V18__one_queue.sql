-- One list of everything that falls due, whatever it is (decision 22). It says what failed, how often and why.

alter table due rename to work_item;
alter table work_item rename constraint due_pkey to work_item_pkey;
alter table work_item rename column instant to at;
alter table work_item drop constraint due_kind_check;
alter table work_item
  -- What work that has failed is called outside.
  add column id uuid,
  add column attempts int not null default 0 check (attempts >= 0),
  add constraint work_item_kind check (kind in ('bill', 'collect', 'paper'));
update work_item
set id = gen_random_uuid(), attempts = 1
where failure is not null;
alter table work_item add constraint work_item_failed check ((failure is null) = (id is null));

drop index due_instant;
create index work_item_at on work_item (tenant, kind, at);
create unique index work_item_id on work_item (tenant, id) where id is not null;
