-- Where merchants want events sent to, and what became of it.

-- @param secret, old_secret sealed; the old one signs as well until `old_secret_until`
-- @param kinds which events; all where it is empty
-- @param failing_since since when nothing has arrived, while that is so
-- @param missed_after the position of the last event that was still left for it, where it is disabled
create table webhook_endpoint (
  tenant uuid not null,
  id uuid not null,
  url text not null check (length(url) <= 2000),
  description text not null,
  kinds text[] not null,
  secret text not null,
  old_secret text,
  old_secret_until timestamptz,
  state text not null check (state in ('enabled', 'disabled')),
  disabled_reason text,
  failing_since timestamptz,
  missed_after bigint check (missed_after >= 0),
  created_at timestamptz not null,
  primary key (tenant, id),
  constraint webhook_endpoint_old_secret check ((old_secret is null) = (old_secret_until is null)),
  constraint webhook_endpoint_disabled check (
    (state = 'disabled') = (missed_after is not null) and (state = 'disabled' or disabled_reason is null))
);

-- An event on its way to an endpoint.
--
-- @param next_at when it is tried (again), by the system's clock
-- @param resent how often somebody has asked to send it again
create table webhook_delivery (
  tenant uuid not null,
  id uuid not null,
  endpoint uuid not null,
  event uuid not null,
  position bigint not null check (position > 0),
  state text not null check (state in ('pending', 'delivered', 'failed')),
  attempts int not null check (attempts >= 0),
  tries int not null check (tries >= 0 and tries <= attempts),
  resent int not null default 0 check (resent >= 0),
  next_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant, id),
  constraint webhook_delivery_once unique (tenant, endpoint, event),
  foreign key (tenant, endpoint) references webhook_endpoint on delete cascade,
  constraint webhook_delivery_pending check ((state = 'pending') = (next_at is not null))
);
create index webhook_delivery_due on webhook_delivery (tenant, endpoint, next_at, position) where state = 'pending';
create index webhook_delivery_list on webhook_delivery (tenant, endpoint, position);
create index webhook_delivery_created on webhook_delivery (tenant, created_at);
create index webhook_delivery_checked on webhook_delivery using hash (id);

-- What became of each attempt.
create table webhook_attempt (
  tenant uuid not null,
  delivery uuid not null,
  number int not null check (number > 0),
  at timestamptz not null,
  millis int not null check (millis >= 0),
  status int,
  answer text not null,
  primary key (tenant, delivery, number),
  foreign key (tenant, delivery) references webhook_delivery on delete cascade
);

do $$
declare
  name text;
begin
  foreach name in array array['webhook_endpoint', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to midcycle_app', name);
  end loop;
end
$$;
revoke update on webhook_attempt from midcycle_app;

-- Endpoints with something to be sent: when, and by whom it is being sent until then. Looked at across tenants.
create table webhook_due (
  tenant uuid not null,
  endpoint uuid not null,
  at timestamptz not null,
  taken_until timestamptz,
  primary key (tenant, endpoint)
);
create index webhook_due_at on webhook_due (at);
grant select, insert, update, delete on webhook_due to midcycle_app;
