-- A coupon for one period remembers which one it has found. Those in `spent` had reduced one document before that.
alter table subscription add column spent_on jsonb not null default '[]';

-- How often each coupon was given, and how often it may be. Whoever gives one that is counted holds its row.
create table coupon_redemption (
  tenant uuid not null,
  code text not null,
  redeemed int not null check (redeemed >= 0),
  most int,
  primary key (tenant, code),
  constraint redeemed_at_most check (redeemed <= most)
);

alter table coupon_redemption enable row level security;
alter table coupon_redemption force row level security;
create policy tenant on coupon_redemption
using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update on coupon_redemption to midcycle_app;
