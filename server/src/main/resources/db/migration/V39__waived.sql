-- What was credited by hand of days holds for good: where they are taken back and charged again, they are charged as
-- much less. `[{"deed": ..., "rate": ..., "period": ..., "stretch": ..., "amount": ..., "isAll": ...}]`
alter table subscription add column waived jsonb not null default '[]';
