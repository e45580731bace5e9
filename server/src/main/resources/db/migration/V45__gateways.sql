-- Payment gateways of a tenant. Their secrets are encrypted, with a key that is outside of the database.

create table gateway (
  tenant uuid not null,
  id uuid not null,
  kind text not null check (kind in ('stripe')),
  -- The end of its key, to tell one from another.
  hint text not null,
  secret text not null check (secret like 'sealed:%'),
  webhook_secret text check (webhook_secret like 'sealed:%'),
  -- Where it is reached, where that is not its usual address.
  base_url text,
  created_at timestamptz not null,
  -- From when on it takes no new payment. What was begun is finished, and refunds still go there.
  removed_at timestamptz,
  primary key (tenant, id),
  check (removed_at >= created_at)
);
create unique index gateway_of_kind on gateway (tenant, kind) where removed_at is null;
create index gateway_checked on gateway using hash (id);

alter table gateway enable row level security;
alter table gateway force row level security;
create policy tenant on gateway using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on gateway to midcycle_app;
grant update (hint, secret, webhook_secret, removed_at) on gateway to midcycle_app;

-- Whose a payment method is; the sandbox's, where it is nobody's.
alter table payment_method
  add column gateway uuid,
  add foreign key (tenant, gateway) references gateway;
