-- Links by which a document is paid without signing in. What is shown of one is never stored, only its hash.
--
-- @param expires_at by the system's clock
create table pay_link (
  tenant uuid not null,
  id uuid not null,
  customer uuid not null,
  document uuid not null,
  hash bytea not null check (length(hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, hash),
  constraint pay_link_lasts check (expires_at > created_at),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, document) references document
);

alter table pay_link enable row level security;
alter table pay_link force row level security;
create policy tenant on pay_link using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on pay_link to midcycle_app;
