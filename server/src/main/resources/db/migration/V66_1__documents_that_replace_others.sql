-- A document that is void may be issued again at once, made out to whom it should have been: with the same cause, for what it
-- charged stands as it is. Of those of one cause, one is not void.
--
-- @param replaces the void document in whose place it is
alter table document
  add column replaces uuid,
  add constraint document_replaces_another check (replaces <> id),
  add constraint document_tenant_replaces_fkey foreign key (tenant, replaces) references document;

create unique index document_replaced on document (tenant, replaces) where replaces is not null;

drop index document_cause;
create unique index document_cause on document (tenant, subscription, cause) where status <> 'void';
drop index document_cause_together;
create unique index document_cause_together on document (tenant, cause) where subscription is null and status <> 'void';

-- Made last, so that it is the one that keys are checked by.
drop index document_checked;
create index document_checked on document (id);

create or replace function refuse_too_much_credit() returns trigger language plpgsql as $$
declare
  corrected record;
  whose uuid;
  left_over numeric;
begin
  select coalesce(new.subscription, d.subscription)
  into whose
  from document d
  where d.tenant = new.tenant
    and d.id = new.document;
  select d.id, d.customer, d.issued_at
  into corrected
  from document d
  where d.tenant = new.tenant
    and d.cause = new.takes_back
    and (d.subscription = whose or d.subscription is null)
    and d.status <> 'void';
  select coalesce(sum(l.amount), 0)
  into left_over
  from document d
  join document_line l on l.tenant = d.tenant and l.document = d.id
  where d.tenant = new.tenant
    and d.customer = corrected.customer
    and d.issued_at >= corrected.issued_at
    and coalesce(l.subscription, d.subscription) = whose
    and (d.id = corrected.id and l.amount > 0 or l.takes_back = new.takes_back and d.status <> 'void')
    and (l.item_kind, l.item, l.charge, l.version) = (new.item_kind, new.item, new.charge, new.version);
  if corrected.id is null or left_over < 0 then
    raise exception 'more is credited than was charged' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
