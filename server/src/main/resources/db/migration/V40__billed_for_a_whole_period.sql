-- Two periods may begin at the same instant: a month and a quarter, where a price of one's own is the same for both.

alter table billed drop constraint billed_pkey;
alter table billed add primary key (
  tenant, subscription, item_kind, item, charge, version, unit_price, quantity, period_starts, period_ends, starts);
