-- Signing in at the portal by mail: a link and six digits, of which either works once.
--
-- A row is what one browser asked for, whether anybody has the address or not. Kept for a day, so that
-- it can be counted; secrets are kept as SHA-256: the digits together with the browser's own secret.
--
-- @param address in small letters
-- @param source where it came from, as SHA-256
-- @param expires_at by the system's clock
create table sign_in (
  tenant uuid not null,
  id uuid not null,
  address text not null check (address <> ''),
  source bytea not null check (length(source) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  link_hash bytea not null check (length(link_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  tries int not null default 0 check (tries between 0 and 5),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant, id),
  unique (tenant, browser_hash),
  unique (tenant, link_hash),
  constraint sign_in_lasts check (expires_at > created_at)
);
create index sign_in_address on sign_in (tenant, address, created_at);
create index sign_in_source on sign_in (tenant, source, created_at);
create index sign_in_expires on sign_in (tenant, expires_at);

alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy tenant on sign_in using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update, delete on sign_in to midcycle_app;

-- Who has an address, in any organization. A column, because under row-level security no index serves a
-- condition that calls `lower`.
alter table member add email_lowered text not null generated always as (lower(email)) stored;
create index member_address on member (tenant, email_lowered) where removed_at is null;

-- The address that was proved by whoever came in; none where the merchant's link said who it is.
alter table portal_session add column address text check (address <> '');

-- Merchants who are there already have it off, until they say otherwise.
alter table tenant add column mail_sign_in boolean not null default false;
alter table tenant alter column mail_sign_in set default true;
