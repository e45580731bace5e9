-- Who may come in: keys of tenants' programs, links and sessions of members, and the attempts that
-- idempotency keys name. Secrets are kept as SHA-256 of 32 random bytes.

create table api_key (
  tenant uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  hash bytea not null check (length(hash) = 32),
  hint text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant, id),
  unique (tenant, hash)
);

-- A link until it is entered, a session from then on.
create table portal_session (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  member uuid not null,
  section text not null,
  return_url text,
  link_hash bytea not null check (length(link_hash) = 32),
  link_expires_at timestamptz not null,
  created_at timestamptz not null,
  entered_at timestamptz,
  cookie_hash bytea check (length(cookie_hash) = 32),
  csrf text,
  expires_at timestamptz,
  ended_at timestamptz,
  primary key (tenant, id),
  unique (tenant, link_hash),
  unique (tenant, cookie_hash),
  check ((entered_at is null) = (cookie_hash is null)),
  check ((entered_at is null) = (csrf is null)),
  check ((entered_at is null) = (expires_at is null))
);

create index portal_session_member on portal_session (tenant, member);

-- An attempt without a status has begun and is not done.
create table attempt (
  tenant uuid not null,
  principal text not null,
  route text not null,
  key text not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  begun_at timestamptz not null,
  status int,
  media_type text,
  body bytea,
  primary key (tenant, principal, route, key),
  check ((status is null) = (body is null))
);

create index attempt_begun on attempt (tenant, begun_at);

do $$
declare
  name text;
begin
  foreach name in array array['api_key', 'portal_session', 'attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I using (tenant = nullif(current_setting(''midcycle.tenant'', true), '''')::uuid)',
      name);
    execute format('grant select, insert, update, delete on %I to midcycle_app', name);
  end loop;
end
$$;
