-- What each document charged at one tax rate, and what of it has come back: a credit brings its share of that tax.

create table billed_tax (
  tenant uuid not null,
  subscription uuid not null,
  cause text not null,
  rate numeric not null check (rate > 0),
  inclusive boolean not null,
  currency char(3) not null,
  net bigint not null,
  tax bigint not null,
  returned bigint not null,
  -- When the last service ends that it charged.
  ends timestamptz not null,
  primary key (tenant, subscription, cause, rate, inclusive),
  foreign key (tenant, subscription) references subscription
);
create index billed_tax_open on billed_tax (tenant, subscription, ends);

alter table billed_tax enable row level security;
alter table billed_tax force row level security;
create policy tenant on billed_tax using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update on billed_tax to midcycle_app;
