-- What stands billed as a whole: usage, what is missing to a minimum, fees that are not shared, charges made once.

alter table billed drop constraint billed_item_kind_check;
alter table billed add check (item_kind in ('plan', 'addon', 'once'));

-- The whole row, with the discounts and the tax it was billed with. The columns beside it are what PostgreSQL guards.
alter table billed add column content jsonb not null;

-- Coupons for one document that have reduced one.
alter table subscription add column spent uuid[] not null default '{}';

-- One rate may stand billed for two periods that overlap: where a new period began without a credit for the old one.
alter table billed drop constraint billed_once;
alter table billed drop constraint billed_pkey;
alter table billed add primary key (
  tenant, subscription, item_kind, item, charge, version, unit_price, quantity, period_starts, starts);
alter table billed add constraint billed_once exclude using gist (
  tenant with =,
  subscription with =,
  item_kind with =,
  item with =,
  charge with =,
  version with =,
  unit_price with =,
  quantity with =,
  tstzrange(period_starts, period_ends) with =,
  tstzrange(starts, ends) with &&
);

-- What fails is left alone for a while, by the system's clock, so that nobody else waits for it.
alter table due add column held_until timestamptz;
alter table due add column failure text;
