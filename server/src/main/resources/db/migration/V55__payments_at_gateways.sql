-- What gateways bring: payments that the payer's bank wants to see the payer for, refunds that are carried out, disputes.

alter table payment drop constraint payment_state_check;
alter table payment
  add column action_url text,
  add column action_until timestamptz,
  add constraint payment_state_check check (state in ('started', 'unknown', 'action_required', 'succeeded', 'declined')),
  add constraint payment_action check (
    (state = 'action_required') = (action_url is not null) and (action_url is null) = (action_until is null));
drop index payment_open_subscription;
drop index payment_open_document;
create unique index payment_open_subscription on payment (tenant, subscription)
where state in ('started', 'unknown', 'action_required') and subscription is not null;
create unique index payment_open_document on payment (tenant, document)
where state in ('started', 'unknown', 'action_required') and document is not null;

-- A refund that the gateway is asked for which took the money.
create table refund_call (
  tenant uuid not null,
  refund uuid not null,
  payment uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('started', 'succeeded', 'failed')),
  gateway_reference text,
  reason text,
  primary key (tenant, refund),
  foreign key (tenant, refund) references refund deferrable initially deferred,
  foreign key (tenant, payment) references payment
);
create index refund_call_payment on refund_call (tenant, payment);

-- A payment that the payer's bank has taken back, for a time or for good.
create table dispute (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  payment uuid not null,
  -- As the gateway calls it.
  reference text not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('open', 'won', 'lost')),
  reason text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant, id),
  unique (tenant, payment, reference),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, payment) references payment,
  check ((state = 'open') = (closed_at is null))
);
create index dispute_customer on dispute (tenant, customer, opened_at);

do $$
declare
  name text;
begin
  foreach name in array array['refund_call', 'dispute'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
  end loop;
end
$$;
grant update (state, gateway_reference, reason) on refund_call to midcycle_app;
grant update (state, closed_at) on dispute to midcycle_app;
