-- The records of subscription billing. Every table but `tenant` and `due` belongs to tenants: its key
-- begins with the tenant and row-level security keeps tenants apart (at the end of this file).

create extension if not exists btree_gist;

-- ---- tenants

create table tenant (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  mode text not null check (mode in ('test', 'live')),
  -- A test tenant's own time; without one it has everybody's.
  clock timestamptz,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  check (mode = 'test' or clock is null)
);

-- Work that falls due, across tenants. It says nothing of a customer.
create table due (
  tenant uuid not null,
  kind text not null check (kind in ('bill', 'collect')),
  object uuid not null,
  instant timestamptz not null,
  primary key (tenant, kind, object)
);
create index due_instant on due (kind, instant);

-- The next number of a legal entity's documents, without gaps.
create table document_counter (
  tenant uuid not null,
  kind text not null check (kind in ('invoice', 'credit_note')),
  next bigint not null check (next > 0),
  primary key (tenant, kind)
);

-- ---- catalogue

create table catalog_version (
  tenant uuid not null,
  id uuid not null,
  catalog text not null,
  number int not null check (number > 0),
  content json not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  published_by text not null,
  primary key (tenant, id),
  unique (tenant, catalog, number)
);

-- ---- customers

create table customer (
  tenant uuid not null,
  id uuid not null,
  external_id text,
  name text not null check (name <> ''),
  email text,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  zone text not null,
  tax_rate numeric not null default 0 check (tax_rate >= 0),
  tax_inclusive boolean not null default false,
  billing_details jsonb,
  tried_families text[] not null default '{}',
  created_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, external_id)
);

create table member (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  name text not null check (name <> ''),
  email text not null,
  role text not null check (role in ('admin', 'billing', 'viewer')),
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer
);
create unique index member_email on member (tenant, customer, lower(email)) where removed_at is null;

-- ---- subscriptions

create table subscription (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  catalog text not null,
  -- The catalogue versions that its book names.
  versions int[] not null check (cardinality(versions) > 0),
  -- What lists show; told by the book.
  status text not null check (status in ('future', 'trial', 'active', 'paused', 'cancelled')),
  plan text not null,
  interval text not null check (interval in ('day', 'week', 'month', 'quarter', 'year')),
  -- The book: where it begins, the facts since then, what waits, how far it is done.
  opening jsonb not null,
  open_facts uuid[] not null,
  pending jsonb,
  advanced_to timestamptz not null,
  due_at timestamptz,
  -- The payment a change waits for: until it is known, nothing else touches the subscription.
  reserved_by uuid,
  created_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer
);
create index subscription_customer on subscription (tenant, customer, due_at);

create table fact (
  tenant uuid not null,
  subscription uuid not null,
  id uuid not null,
  effective_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason text not null,
  happening jsonb not null check (happening ? 'kind'),
  primary key (tenant, subscription, id),
  foreign key (tenant, subscription) references subscription
);

-- What stands billed, net. One rate never stands twice over the same time.
create table billed (
  tenant uuid not null,
  subscription uuid not null,
  item_kind text not null check (item_kind in ('plan', 'addon')),
  item text not null,
  charge text not null,
  version int not null,
  unit_price numeric not null,
  quantity numeric not null,
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  period_starts timestamptz not null,
  period_ends timestamptz not null check (period_ends > period_starts),
  currency char(3) not null,
  amount bigint not null,
  cause text not null,
  primary key (tenant, subscription, item_kind, item, charge, version, unit_price, quantity, starts),
  foreign key (tenant, subscription) references subscription,
  constraint billed_once exclude using gist (
    tenant with =,
    subscription with =,
    item_kind with =,
    item with =,
    charge with =,
    version with =,
    unit_price with =,
    quantity with =,
    tstzrange(starts, ends) with &&
  )
);
create index billed_open on billed (tenant, subscription, ends);

-- ---- documents

create table document (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  subscription uuid not null,
  kind text not null check (kind in ('invoice', 'credit_note')),
  number bigint not null check (number > 0),
  cause text not null,
  issued_at timestamptz not null,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  -- From when on it counts as past due while something is open.
  overdue_at timestamptz not null,
  currency char(3) not null,
  subtotal bigint not null,
  tax_rate numeric not null,
  tax_inclusive boolean not null,
  tax bigint not null,
  total bigint not null,
  credit_applied bigint not null check (credit_applied >= 0),
  lowered bigint not null check (lowered >= 0),
  credited bigint not null check (credited >= 0),
  due bigint not null check (due >= 0),
  billing_details jsonb,
  -- The one thing that changes after issue: what is still to be paid.
  open bigint not null check (open between 0 and due),
  status text not null check (status in ('issued', 'paid', 'void', 'uncollectible')),
  paid_at timestamptz,
  primary key (tenant, id),
  unique (tenant, kind, number),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, subscription) references subscription,
  check (kind = case when total < 0 then 'credit_note' else 'invoice' end),
  check (total = subtotal + case when tax_inclusive then 0 else tax end),
  check (total = credit_applied + due - lowered - credited),
  check ((status = 'paid') = (open = 0) or status in ('void', 'uncollectible'))
);
create unique index document_cause on document (tenant, subscription, cause);
create index document_customer on document (tenant, customer, issued_at);
create index document_open on document (tenant, customer) where open > 0;

create table document_line (
  tenant uuid not null,
  document uuid not null,
  position int not null check (position >= 0),
  item_kind text not null,
  item text not null,
  charge text not null,
  version int not null,
  unit_price numeric not null,
  quantity numeric not null,
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  currency char(3) not null,
  amount bigint not null,
  -- The whole line with its derivation.
  content jsonb not null,
  takes_back text,
  primary key (tenant, document, position),
  foreign key (tenant, document) references document deferrable initially deferred,
  check (amount < 0 or takes_back is null)
);

-- ---- credit

create table credit_balance (
  tenant uuid not null,
  customer uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount >= 0),
  primary key (tenant, customer, currency),
  foreign key (tenant, customer) references customer
);

create table credit_entry (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount <> 0),
  kind text not null check (kind in ('granted', 'credited', 'applied', 'held', 'released')),
  document uuid,
  payment uuid,
  note text not null,
  at timestamptz not null,
  recorded_by text not null,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer
);
create index credit_entry_customer on credit_entry (tenant, customer, at);

-- ---- payments

create table payment_method (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  token text not null,
  brand text not null,
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  exp_month int not null check (exp_month between 1 and 12),
  exp_year int not null,
  is_default boolean not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer,
  check (not is_default or removed_at is null)
);
create unique index payment_method_default on payment_method (tenant, customer) where is_default;

-- An attempt to collect money: the intent first, then the gateway's answer.
create table payment (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  method uuid not null,
  -- Either for a document, or for a change that takes effect once it is paid.
  document uuid,
  subscription uuid,
  quote uuid,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  credit_held bigint not null default 0 check (credit_held >= 0),
  state text not null check (state in ('started', 'unknown', 'succeeded', 'declined')),
  gateway_key text not null,
  gateway_reference text,
  reason text,
  -- By the tenant's clock.
  at timestamptz not null,
  -- By the system's, for asking again.
  ask_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, gateway_key),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, method) references payment_method,
  check ((quote is null) = (subscription is null)),
  check ((document is null) = (quote is not null))
);
create unique index payment_open_subscription on payment (tenant, subscription)
where state in ('started', 'unknown') and subscription is not null;
create unique index payment_open_document on payment (tenant, document)
where state in ('started', 'unknown') and document is not null;

-- What of a payment paid which document.
create table payment_share (
  tenant uuid not null,
  payment uuid not null,
  document uuid not null,
  amount bigint not null check (amount > 0),
  primary key (tenant, payment, document),
  foreign key (tenant, payment) references payment,
  foreign key (tenant, document) references document deferrable initially deferred
);
create index payment_share_document on payment_share (tenant, document);

-- ---- changes

create table quote (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  subscription uuid not null,
  fact uuid not null,
  request jsonb not null,
  instant timestamptz not null,
  expires_at timestamptz not null check (expires_at > instant),
  catalog_version int not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  content json not null,
  made_by text not null,
  state text not null check (state in ('open', 'checking', 'confirmed', 'failed')),
  confirmed_at timestamptz,
  payment uuid,
  documents uuid[] not null default '{}',
  primary key (tenant, id),
  foreign key (tenant, customer) references customer,
  check ((state = 'confirmed') = (confirmed_at is not null))
);

-- ---- sales

create table sales_request (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  subscription uuid,
  current_plan text,
  plan text not null,
  status text not null check (status in ('new', 'contacted', 'won', 'lost')),
  assignee text,
  created_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer
);
create unique index sales_request_open on sales_request (tenant, customer)
where status in ('new', 'contacted');

create table sales_request_message (
  tenant uuid not null,
  request uuid not null,
  id uuid not null,
  at timestamptz not null,
  member uuid,
  name text not null,
  email text not null,
  plan text not null,
  message text not null,
  primary key (tenant, request, id),
  foreign key (tenant, request) references sales_request
);

-- ---- what happened

-- Events to be sent on.
create table outbox (
  tenant uuid not null,
  id uuid not null,
  kind text not null,
  object uuid not null,
  customer uuid,
  at timestamptz not null,
  content jsonb not null,
  sent_at timestamptz,
  primary key (tenant, id)
);
create index outbox_unsent on outbox (tenant, id) where sent_at is null;

-- Who did what, written in the transaction that did it.
create table audit (
  tenant uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  customer uuid,
  subscription uuid,
  document uuid,
  object uuid not null,
  content jsonb not null,
  primary key (tenant, id)
);
create index audit_customer on audit (tenant, customer, id);

-- ---- tenants apart, and what is written stays written

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- An issued document keeps all but what payments and credits change.
create function refuse_document_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - '{open,status,paid_at}'::text[] is distinct from to_jsonb(new) - '{open,status,paid_at}'::text[] then
    raise exception 'an issued document does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger document_kept before update on document
for each row execute function refuse_document_change();
create trigger document_not_deleted before delete or truncate on document
for each statement execute function refuse_change();

do $$
declare
  name text;
begin
  foreach name in array array[
    'document_counter', 'catalog_version', 'customer', 'member', 'subscription', 'fact', 'billed', 'document',
    'document_line', 'credit_balance', 'credit_entry', 'payment_method', 'payment', 'payment_share', 'quote',
    'sales_request', 'sales_request_message', 'outbox', 'audit'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to midcycle_app', name);
  end loop;
  foreach name in array array[
    'catalog_version', 'fact', 'document_line', 'credit_entry', 'payment_share', 'sales_request_message', 'audit'
  ] loop
    execute format(
      'create trigger only_added before update or delete or truncate on %I for each statement execute function refuse_change()',
      name);
  end loop;
end
$$;

grant select, insert, update on tenant to midcycle_app;
grant select, insert, update, delete on due to midcycle_app;
grant update on document_counter, customer, member, subscription, credit_balance, payment_method, payment, quote,
  sales_request, outbox to midcycle_app;
grant update (open, status, paid_at) on document to midcycle_app;
grant update, delete on billed to midcycle_app;
