-- The key of an event says whose it is, like every other: so tables can be distributed by tenant, and no lookup reads
-- another tenant's. Only an index is built, and the table stays as it is. Whoever has very many events builds it before the
-- upgrade, while events come in (docs/operations/distributed.md).
-- Its strongest lock comes first: with a weaker one it would stand in the way of whoever has read the table and now inserts.
lock table usage_event in access exclusive mode;
create unique index if not exists usage_event_key on usage_event (tenant, key);
alter table usage_event
  drop constraint usage_event_pkey,
  add constraint usage_event_pkey primary key using index usage_event_key;
