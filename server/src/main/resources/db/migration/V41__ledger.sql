-- The books: double entry, only ever added to. A row is a transfer, so the books balance by being written.

-- @param cause why it was made
-- @param debit, credit the accounts; what they are kept by is in the columns beside, which both share
-- @param sold, item, charge what (deferred) revenue is of
-- @param tax_country, tax_rate, tax_inclusive, untaxed whose tax, and at which rate
-- @param held_by the gateway or the bank that has cash
-- @param at by the tenant's clock
create table ledger_entry (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  cause text not null check (
    cause in ('issued', 'voided', 'granted', 'expired', 'applied', 'paid', 'refunded', 'written_off', 'recovered')),
  document uuid,
  payment uuid,
  currency char(3) not null,
  debit text not null check (
    debit in (
      'receivable', 'cash', 'deferred_revenue', 'revenue', 'tax_payable', 'customer_credit', 'granted_credit', 'bad_debt',
      'unallocated_cash', 'disputed')),
  credit text not null check (
    credit in (
      'receivable', 'cash', 'deferred_revenue', 'revenue', 'tax_payable', 'customer_credit', 'granted_credit', 'bad_debt',
      'unallocated_cash', 'disputed')),
  amount bigint not null check (amount > 0),
  sold text check (sold in ('plan', 'add_on', 'one_off')),
  item text,
  charge text,
  tax_country text check (tax_country ~ '^[A-Z]{2}$'),
  tax_rate numeric check (tax_rate between 0 and 1),
  tax_inclusive boolean,
  untaxed text check (untaxed in ('zero', 'exempt', 'reverse_charge')),
  held_by text,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, customer) references customer,
  constraint ledger_entry_two_accounts check (debit <> credit),
  constraint ledger_entry_sold check (
    (sold is not null) = (debit in ('deferred_revenue', 'revenue') or credit in ('deferred_revenue', 'revenue'))
    and (sold is null) = (item is null)
    and (sold is null) = (charge is null)),
  constraint ledger_entry_taxed check (
    (tax_rate is not null) = (debit = 'tax_payable' or credit = 'tax_payable')
    and (tax_rate is null) = (tax_inclusive is null)
    and (tax_rate is not null or tax_country is null and untaxed is null)),
  constraint ledger_entry_held check (
    (held_by is not null)
    = (debit in ('cash', 'unallocated_cash', 'disputed') or credit in ('cash', 'unallocated_cash', 'disputed'))),
  constraint ledger_entry_of_document check ((document is not null) or cause not in ('issued', 'voided', 'applied', 'written_off', 'recovered'))
);
create index ledger_entry_customer on ledger_entry (tenant, customer, at);
create index ledger_entry_document on ledger_entry (tenant, document) where document is not null;

-- What turns from deferred revenue to revenue as days pass: a share of `whole`, from `counted_from` to `counted_to` of `parts`,
-- each rounded half away from zero. Revenue of the days before `day` was revenue by the entries of the document.
--
-- @param reverses whether it takes back that of a document which became void
-- @param unit, zone what the parts are, and where days begin
-- @param origin where counting begins
-- @param ends the day after the last
create table ledger_earning (
  tenant uuid not null,
  document uuid not null,
  reverses boolean not null,
  position int not null check (position >= 0),
  customer uuid not null,
  currency char(3) not null,
  sold text not null check (sold in ('plan', 'add_on', 'one_off')),
  item text not null,
  charge text not null,
  at timestamptz not null,
  day date not null,
  unit text not null check (unit in ('days', 'seconds')),
  zone text not null,
  origin timestamptz not null,
  whole bigint not null,
  counted_from bigint not null,
  counted_to bigint not null,
  parts bigint not null,
  ends date not null,
  primary key (tenant, document, reverses, position),
  foreign key (tenant, document) references document deferrable initially deferred,
  constraint ledger_earning_parts check (0 <= counted_from and counted_from <= counted_to and counted_to <= parts and parts > 0)
);
create index ledger_earning_customer on ledger_earning (tenant, customer);

-- Customers with money from before there were books: theirs are not whole.
create table ledger_late (
  tenant uuid not null,
  customer uuid not null,
  primary key (tenant, customer),
  foreign key (tenant, customer) references customer
);
alter table document no force row level security;
alter table credit_entry no force row level security;
insert into ledger_late (tenant, customer)
select tenant, customer from document
union
select tenant, customer from credit_entry;
alter table document force row level security;
alter table credit_entry force row level security;
set constraints all immediate;

do $$
declare
  name text;
begin
  foreach name in array array['ledger_entry', 'ledger_earning', 'ledger_late'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select on %I to midcycle_app', name);
    execute format(
      'create trigger only_added before update or delete or truncate on %I for each statement execute function refuse_change()',
      name);
  end loop;
end
$$;
grant insert on ledger_entry, ledger_earning to midcycle_app;
