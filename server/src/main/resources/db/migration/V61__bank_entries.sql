-- What statements of a bank account say, each entry once, and money that nobody is known to have sent.

-- @param key the bank's own reference of the entry or, where it gives none, a digest of what it says with how many there were before of
--   the like
-- @param kind whether money came, went, or something before it was taken back
-- @param payment that it became
-- @param why it paid nothing by itself
create table bank_entry (
  tenant uuid not null,
  id uuid not null,
  account text not null check (account <> ''),
  key text not null,
  booked_on date not null,
  kind text not null check (kind in ('credit', 'debit', 'reversal')),
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  payer text not null,
  payer_account text not null,
  text text not null,
  state text not null check (state in ('paid', 'unallocated', 'returned', 'ignored', 'listed')),
  why text check (
    why in (
      'no_reference', 'several_references', 'unknown_reference', 'other_currency', 'takes_no_payment', 'uncollectible',
      'nothing_open')),
  payment uuid,
  note text not null default '',
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, payment) references payment,
  constraint bank_entry_listed check ((kind = 'credit') = (state <> 'listed')),
  constraint bank_entry_paid check ((state = 'paid') = (payment is not null)),
  constraint bank_entry_settled check ((state in ('paid', 'returned', 'ignored')) = (settled_at is not null)),
  constraint bank_entry_why check (why is not null or state in ('paid', 'listed'))
);
create unique index bank_entry_once on bank_entry (tenant, account, key);
create unique index bank_entry_payment on bank_entry (tenant, payment) where payment is not null;
create index bank_entry_booked on bank_entry (tenant, booked_on, id);
create index bank_entry_unallocated on bank_entry (tenant, booked_on, id) where state = 'unallocated';
create index bank_entry_payer on bank_entry (tenant, payer_account) where payment is not null and payer_account <> '';

alter table bank_entry enable row level security;
alter table bank_entry force row level security;
create policy tenant on bank_entry using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on bank_entry to midcycle_app;
grant update (state, why, payment, note, settled_at) on bank_entry to midcycle_app;

-- Money from somebody who is not known is nobody's until it is.
alter table ledger_entry drop constraint ledger_entry_cause_check;
alter table ledger_entry
  alter column customer drop not null,
  add column bank_entry uuid,
  add constraint ledger_entry_cause_check check (
    cause in (
      'issued', 'voided', 'granted', 'expired', 'applied', 'paid', 'refunded', 'written_off', 'recovered', 'recognised',
      'disputed', 'dispute_won', 'dispute_lost', 'unallocated', 'released')),
  add constraint ledger_entry_nobodys check (
    (cause in ('unallocated', 'released')) = (customer is null) and (customer is null) = (bank_entry is not null));
create unique index ledger_entry_of_bank on ledger_entry (tenant, bank_entry, cause) where bank_entry is not null;

-- To whom money may belong: what is open by its amount, and whose name it is.
create index document_open_amount on document (tenant, currency, open) where open > 0;
-- A column, because under row-level security no index serves a condition that calls `lower`.
alter table customer add name_lowered text not null generated always as (lower(name)) stored;
create index customer_named on customer (tenant, name_lowered);

-- Made last, as decision 31 has it.
drop index customer_checked;
create index customer_checked on customer (id);
drop index document_checked;
create index document_checked on document (id);
