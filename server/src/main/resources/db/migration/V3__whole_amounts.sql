-- What stands billed as a whole: usage, what is missing to a minimum, fees that are not shared, charges made once.

alter table billed drop constraint billed_item_kind_check;
alter table billed add check (item_kind in ('plan', 'addon', 'once'));

-- The whole row, with the discounts and the tax it was billed with. The columns beside it are what PostgreSQL guards.
alter table billed add column content jsonb not null;

-- Coupons for one document that have reduced one.
alter table subscription add column spent uuid[] not null default '{}';
