-- What customers are told by mail: who was told what of which event, and what became of it. A mail is put together of these
-- values whenever it is sent or shown.
--
-- @param event of which it tells
-- @param language as a tag: `de-AT`
-- @param zone where the customer's days begin
-- @param number of the document
-- @param amount, due in minor units
-- @param day of which it tells: of issue, of the end, …
-- @param due_day by which it is to be paid
-- @param error why it is not sent, or was not
create table mail (
  tenant uuid not null,
  id uuid not null,
  event uuid not null,
  customer uuid not null,
  document uuid,
  notice text not null check (
    notice in ('invoice', 'credit_note', 'receipt', 'payment_failed', 'cancellation', 'ended', 'changed')),
  recipient text not null check (length(recipient) <= 320),
  language text not null,
  seller text not null,
  accent text,
  buyer text not null,
  number text,
  currency char(3),
  amount bigint,
  due bigint,
  day date not null,
  due_day date,
  state text not null check (state in ('queued', 'sent', 'not_sent', 'failed')),
  attempts int not null check (attempts >= 0),
  error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant, id),
  constraint mail_once unique (tenant, event, recipient),
  foreign key (tenant, customer) references customer,
  foreign key (tenant, document) references document,
  constraint mail_of_document check (
    (document is null) = (notice in ('cancellation', 'ended', 'changed'))
    and num_nulls(document, number, currency, amount, due, due_day) in (0, 6)),
  constraint mail_sent check ((state = 'sent') = (sent_at is not null))
);
create index mail_customer on mail (tenant, customer, id);

alter table mail enable row level security;
alter table mail force row level security;
create policy tenant on mail using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
grant select, insert on mail to midcycle_app;
grant update (state, attempts, error, sent_at) on mail to midcycle_app;

-- A mail that is to be sent is work, and so is an event of which no mail could be made.
alter table work_item drop constraint work_item_kind;
alter table work_item
  add constraint work_item_kind check (
    kind in ('bill', 'collect', 'resolve', 'fold', 'alert', 'replay', 'webhook', 'expire', 'mail', 'notice'));

-- What happened before is told nobody.
insert into event_reader (tenant, reader, position)
select tenant, 'mail', last from event_counter;
