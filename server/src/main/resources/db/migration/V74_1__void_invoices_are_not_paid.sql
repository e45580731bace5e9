-- What the balance had paid and became void is not paid any more: the balance has come back.
alter table document no force row level security;
update document
set paid_at = null
where status = 'void'
  and paid_at is not null;
alter table document force row level security;
