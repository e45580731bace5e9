-- The same rule, looked up by the customer and from the corrected document on: it read every document of the tenant.

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
    and (d.subscription = whose or d.subscription is null);
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
