-- Customers are told that a card with which they pay expires.
--
-- @param expiry_told_at when that was told of it last, by the tenant's clock
alter table payment_method add column expiry_told_at timestamptz;

-- Whoever has a card is looked at by work of its own: at once, and then when something is to be told.
alter table work_item drop constraint work_item_kind;
alter table work_item
  add constraint work_item_kind check (
    kind in ('bill', 'collect', 'resolve', 'fold', 'alert', 'replay', 'webhook', 'expire', 'card', 'mail', 'notice'));

alter table payment_method no force row level security;
insert into work_item (tenant, kind, object, at)
select distinct tenant, 'card', customer, timestamptz 'epoch'
from payment_method
where is_default or is_backup;
alter table payment_method force row level security;

-- @param object what a mail is about that is about no document
alter table mail
  add column object uuid,
  drop constraint mail_notice_check,
  drop constraint mail_of_more,
  add constraint mail_notice_check check (
    notice in (
      'invoice', 'credit_note', 'receipt', 'payment_failed', 'action_required', 'past_due', 'card_expires',
      'cancellation', 'ended', 'changed', 'change_scheduled', 'change_undone', 'usage_threshold', 'budget_threshold',
      'sales_acknowledged', 'sales_request')),
  add constraint mail_of_more check (
    (about is not null) = (notice in ('usage_threshold', 'sales_request', 'card_expires'))
    and (percent is not null) = (notice in ('usage_threshold', 'budget_threshold'))
    and (object is not null) = (notice = 'card_expires'));
