-- Payments that staff records: no card was charged. And what is paid back, of a payment or for a credit note.

alter table payment
  alter column method drop not null,
  add column by_hand text check (by_hand ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  add column received_on date,
  add column note text not null default '',
  -- What of it is paid back.
  add column refunded bigint not null default 0,
  add constraint payment_refunded check (refunded between 0 and amount and (refunded = 0 or state = 'succeeded')),
  add constraint payment_source check ((method is null) = (by_hand is not null) and (by_hand is null) = (received_on is null)),
  add constraint payment_by_hand check (by_hand is null or state = 'succeeded' and document is not null);

-- @param payment of which it is; none where it is of none that is known
-- @param document the credit note that is paid out by it
-- @param from_credit what the balance had of it; the rest is open again, in refund_share, or is paid out for a credit note
create table refund (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  payment uuid,
  document uuid,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  from_credit bigint not null check (from_credit between 0 and amount),
  reason text not null,
  at timestamptz not null,
  recorded_by text not null,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, payment) references payment,
  foreign key (tenant, document) references document deferrable initially deferred,
  check (payment is not null or document is not null),
  check (document is null or from_credit = 0)
);
create index refund_payment on refund (tenant, payment) where payment is not null;
create index refund_customer on refund (tenant, customer, at);
create index refund_document on refund (tenant, document) where document is not null;

-- What is open again by it, of which document.
create table refund_share (
  tenant uuid not null,
  refund uuid not null,
  document uuid not null,
  amount bigint not null check (amount > 0),
  primary key (tenant, refund, document),
  foreign key (tenant, refund) references refund,
  foreign key (tenant, document) references document
);
create index refund_share_document on refund_share (tenant, document);

do $$
declare
  name text;
begin
  foreach name in array array['refund', 'refund_share'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
    execute format(
      'create trigger only_added before update or delete or truncate on %I for each statement execute function refuse_change()',
      name);
  end loop;
end
$$;

create index refund_checked on refund using hash (id);
