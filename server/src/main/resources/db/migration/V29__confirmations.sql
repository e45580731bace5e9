-- What becomes of a quote is a narrow row of its own. A quote holds all that was decided, several kilobytes; each step of its
-- confirmation wrote that once more. Now it is written once, and one without such a row is open.

create table quote_confirmation (
  tenant uuid not null,
  quote uuid not null,
  state text not null check (state in ('open', 'checking', 'confirmed', 'failed')),
  confirmed_at timestamptz,
  -- That pays it first, or tried to.
  payment uuid,
  -- What confirming brought, in order.
  documents uuid[] not null default '{}',
  primary key (tenant, quote),
  foreign key (tenant, quote) references quote,
  check ((state = 'confirmed') = (confirmed_at is not null))
);

insert into quote_confirmation (tenant, quote, state, confirmed_at, payment, documents)
select tenant, id, state, confirmed_at, payment, documents
from quote
where state <> 'open';

alter table quote
  drop column state,
  drop column confirmed_at,
  drop column payment,
  drop column documents;

alter table quote_confirmation enable row level security;
alter table quote_confirmation force row level security;
create policy tenant on quote_confirmation
using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert, update on quote_confirmation to midcycle_app;
revoke update on quote from midcycle_app;
