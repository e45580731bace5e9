-- What staff does to issued documents by hand. A credit note may be paid out, and may lower what was written off of the document
-- that it corrects; it may be for several subscriptions. A document may be void, or written off as uncollectible.

alter table document
  add column written_off bigint not null default 0,
  add column relieved bigint not null default 0 check (relieved >= 0),
  add column refunded bigint not null default 0 check (refunded >= 0);

-- What it owes the customer goes somewhere, whole.
alter table document drop constraint document_check4;
alter table document
  add constraint document_settled check (total = credit_applied + due - lowered - relieved - credited - refunded);

-- What is open and what was written off are parts of what was due. Nothing is left of a void document; one of which something was
-- written off, and nothing is open, is uncollectible.
alter table document drop constraint document_check5;
alter table document
  add constraint document_left check (written_off >= 0 and open + written_off <= due),
  add constraint document_status_of check (
    case status
      when 'issued' then open > 0
      when 'paid' then open = 0 and written_off = 0
      when 'void' then open = 0 and written_off = 0
      when 'uncollectible' then open = 0 and written_off > 0
    end);

alter table document drop constraint document_for_several;
alter table document
  add constraint document_for_several check (
    case when subscription is null then cause like 'together %' or cause like 'hand %' else cause not like 'together %' end);

create or replace function refuse_document_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - '{open,status,paid_at,written_off}'::text[]
    is distinct from to_jsonb(new) - '{open,status,paid_at,written_off}'::text[]
  then
    raise exception 'an issued document does not change' using errcode = 'restrict_violation';
  end if;
  if old.status = 'void' then
    raise exception 'a void document stays void' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

grant update (written_off) on document to midcycle_app;

-- What a void document charged is not shared by anything any more.
grant delete on billed_tax to midcycle_app;

-- What an account is read with: what is open, and what may be recovered.
drop index document_open;
create index document_open on document (tenant, customer) where open > 0 or written_off > 0;

-- What of the balance comes back with a document that is void, and what is paid back of it.
alter table credit_entry drop constraint credit_entry_kind_check;
alter table credit_entry
  add constraint credit_entry_kind_check
  check (kind in ('granted', 'credited', 'applied', 'held', 'released', 'returned', 'refunded'));

-- No more is credited by hand of a line than the document charged for the same thing, less what came back of it since.
create function refuse_too_much_credit() returns trigger language plpgsql as $$
declare
  corrected uuid;
  whose uuid;
  left_over numeric;
begin
  select coalesce(new.subscription, d.subscription)
  into whose
  from document d
  where d.tenant = new.tenant
    and d.id = new.document;
  select d.id
  into corrected
  from document d
  where d.tenant = new.tenant
    and d.cause = new.takes_back
    and (d.subscription = whose or d.subscription is null);
  select coalesce(sum(l.amount), 0)
  into left_over
  from document_line l
  join document d on d.tenant = l.tenant and d.id = l.document
  where l.tenant = new.tenant
    and coalesce(l.subscription, d.subscription) = whose
    and (d.id = corrected and l.amount > 0 or l.takes_back = new.takes_back and d.status <> 'void')
    and (l.item_kind, l.item, l.charge, l.version) = (new.item_kind, new.item, new.charge, new.version);
  if left_over < 0 then
    raise exception 'more is credited than was charged' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create constraint trigger document_line_by_hand after insert on document_line deferrable initially deferred
for each row when (new.content -> 'why' ->> 'kind' = 'by_hand') execute function refuse_too_much_credit();
