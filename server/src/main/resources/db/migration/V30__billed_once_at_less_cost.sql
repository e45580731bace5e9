-- One rate never stands billed twice over the same time of one period, as before, at half the cost: what tells a rate is one
-- number instead of seven columns, and comes first. Two different rates of a period that came to the same number of 64 bits
-- would be taken for one, and the second refused: never billed twice. The subscription is in the number and no column of its own,
-- so that no read of a subscription takes this index, which is dear to read, instead of billed_open.
alter table billed drop constraint billed_once;
alter table billed add constraint billed_once exclude using gist (
  hashtextextended(
    cast(subscription as text) || '|' || item_kind || '|' || item || '|' || charge || '|' || cast(version as text) || '|'
    || cast(trim_scale(unit_price) as text) || '|' || cast(trim_scale(quantity) as text), 0) with =,
  tstzrange(starts, ends) with &&,
  tenant with =,
  period_starts with =,
  period_ends with =
);
