-- Customers are told that a trial ends, and what it costs then.
--
-- @param trial_told of which end of its trial that was told
alter table subscription add column trial_told timestamptz;

-- Each trial is work, three days before its end.
alter table work_item drop constraint work_item_kind;
alter table work_item
  add constraint work_item_kind check (
    kind in (
      'bill', 'collect', 'resolve', 'fold', 'alert', 'replay', 'webhook', 'expire', 'card', 'trial', 'mail', 'notice'));

alter table subscription no force row level security;
insert into work_item (tenant, kind, object, at)
select tenant, 'trial', id, timestamptz 'epoch'
from subscription
where status = 'trial';
alter table subscription force row level security;

-- @param charge what is to be paid then, in charge_currency, on charge_day
-- @param card_missing nothing is there to pay it with
alter table mail
  add column charge bigint,
  add column charge_currency char(3),
  add column charge_day date,
  add column card_missing boolean not null default false,
  drop constraint mail_notice_check,
  drop constraint mail_of_more,
  add constraint mail_notice_check check (
    notice in (
      'invoice', 'credit_note', 'receipt', 'payment_failed', 'action_required', 'past_due', 'card_expires', 'trial_ends',
      'cancellation', 'ended', 'changed', 'change_scheduled', 'change_undone', 'usage_threshold', 'budget_threshold',
      'sales_acknowledged', 'sales_request')),
  add constraint mail_of_more check (
    ((about is not null) = (notice in ('usage_threshold', 'sales_request', 'card_expires')) or notice = 'trial_ends')
    and (percent is not null) = (notice in ('usage_threshold', 'budget_threshold'))
    and (object is not null) = (notice in ('card_expires', 'trial_ends'))),
  add constraint mail_of_charge check (
    num_nulls(charge, charge_currency, charge_day) in (0, 3)
    and (notice = 'trial_ends' or (charge is null and not card_missing)));
