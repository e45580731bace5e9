-- Tax by place: rates that a merchant keeps by country and date, customers with more than one rate, and what documents
-- charge at each. What was taxed at one rate so far still is.

-- The rates of a place, from a day on until it has others.
create table tax_rate (
  tenant uuid not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  -- Minus infinity: as long as anybody remembers.
  starts date not null,
  standard numeric not null check (standard between 0 and 1),
  reduced numeric check (reduced between 0 and 1),
  primary key (tenant, country, starts)
);
alter table tax_rate enable row level security;
alter table tax_rate force row level security;
create policy tenant on tax_rate using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, delete on tax_rate to midcycle_app;

alter table customer
  add column tax jsonb not null default '{"v": 1, "rates": [], "inclusive": false, "exempt": false}';
-- Not an update: owners are held by row-level security, too.
alter table customer
  alter column tax type jsonb using jsonb_build_object(
    'v', 1,
    'rates',
    case
      when tax_rate = 0 then jsonb_build_array()
      else jsonb_build_array(jsonb_build_object('standard', cast(tax_rate as text)))
    end,
    'inclusive', tax_inclusive,
    'exempt', false);
alter table customer drop column tax_rate, drop column tax_inclusive;

-- What a document charges at one rate, less what it brings back; of a rate of zero where there is a reason to tell.
create table document_tax (
  tenant uuid not null,
  document uuid not null,
  position int not null check (position >= 0),
  country text check (country ~ '^[A-Z]{2}$'),
  rate numeric not null check (rate between 0 and 1),
  inclusive boolean not null,
  untaxed text check (untaxed in ('zero', 'exempt', 'reverse_charge')),
  currency char(3) not null,
  -- What is taxed; with the tax, where that is in it.
  base bigint not null,
  tax bigint not null,
  primary key (tenant, document, position),
  foreign key (tenant, document) references document deferrable initially deferred,
  check (untaxed is null or rate = 0)
);

-- A document of before has its customer's rate of then.
alter table document no force row level security;
insert into document_tax (tenant, document, position, rate, inclusive, currency, base, tax)
select tenant, id, 0, tax_rate, tax_inclusive, currency, subtotal, tax
from document
where tax_rate > 0;
alter table document force row level security;

-- Only now, when its keys are checked: it holds owners back, too.
set constraints all immediate;
alter table document_tax enable row level security;
alter table document_tax force row level security;
create policy tenant on document_tax using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on document_tax to midcycle_app;
create trigger only_added before update or delete or truncate on document_tax
  for each statement execute function refuse_change();

-- How much of the tax the lines contain already.
alter table document add column tax_included bigint not null default 0;
alter table document alter column tax_included type bigint using case when tax_inclusive then tax else 0 end;
alter table document drop column tax_rate, drop column tax_inclusive;
alter table document alter column tax_included drop default;
alter table document add constraint document_total check (total = subtotal + tax - tax_included);

-- Whose tax it was that a credit brings back.
alter table billed_tax add column country text check (country ~ '^[A-Z]{2}$');
