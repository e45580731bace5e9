-- Papers: the PDF files of documents, and what they are made from.

-- What a merchant's papers show at the top, as a PNG image. An earlier one stays for the papers that have it.
create table logo (
  tenant uuid not null,
  id uuid not null,
  content bytea not null,
  primary key (tenant, id)
);
alter table tenant add column logo uuid;

-- As it stood when the document was issued: a paper is made later, and says what was so then. Where all came to zero
-- and no document was issued, the days of usage are kept all the same, under an id of their own.
create table paper_source (
  tenant uuid not null,
  id uuid not null,
  document uuid,
  customer uuid not null,
  subscription uuid not null,
  catalog text not null,
  at timestamptz not null,
  -- Who sells: {name, look, details}.
  seller jsonb not null,
  logo uuid,
  -- Who buys: {name, zone, language, card}.
  buyer jsonb not null,
  -- Day by day, what was billed: [{rate, period, days}].
  usage jsonb not null,
  -- What was left to be paid.
  open bigint not null check (open >= 0),
  primary key (tenant, id),
  unique (tenant, document),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, subscription) references subscription,
  foreign key (tenant, logo) references logo,
  check (document = id)
);
create index paper_source_subscription on paper_source (tenant, subscription, at);

-- Made once; the same bytes ever after.
create table paper (
  tenant uuid not null,
  source uuid not null,
  kind text not null check (kind in ('document', 'receipt', 'usage_report')),
  content bytea not null,
  made_at timestamptz not null,
  primary key (tenant, source, kind),
  foreign key (tenant, source) references paper_source
);
alter table paper alter column content set storage external;

-- Papers that are still to be made.
alter table due drop constraint due_kind_check;
alter table due add check (kind in ('bill', 'collect', 'paper'));

-- The language of a customer's papers, with a region where it matters: de, en-US. Without one, the merchant's.
alter table customer add column language text check (language ~ '^[a-z]{2}(-[A-Z]{2})?$');
alter table tenant
  add column language text check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  -- Whom its customers buy from, as papers say it: {name, address, taxId}.
  add column details jsonb;

do $$
declare
  name text;
begin
  foreach name in array array['logo', 'paper_source', 'paper'] loop
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
