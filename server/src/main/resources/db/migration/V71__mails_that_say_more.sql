-- Mails say what their readers need: which plan there was and is, what it costs, what was issued; which card is
-- charged, and when; that more was paid than was asked for; what sales was asked.
--
-- @param plan_before, plan_after the names of the plans
-- @param price of each price_every, in price_currency; neither where it is agreed with sales
-- @param by_transfer whether an invoice is paid by a transfer
-- @param credit what of a payment was more than its invoice, in the currency of the invoice
-- @param asked_by, asked_email, message who has asked sales, and what
alter table mail
  add column plan_before text,
  add column plan_after text,
  add column price bigint,
  add column price_currency char(3),
  add column price_every text,
  add column by_transfer boolean not null default false,
  add column credit bigint,
  add column asked_by text,
  add column asked_email text,
  add column message text,
  drop constraint mail_of_document,
  drop constraint mail_of_more,
  drop constraint mail_of_charge,
  add constraint mail_of_document check (
    ((document is not null)
        = (notice in ('invoice', 'credit_note', 'receipt', 'payment_failed', 'action_required', 'past_due'))
      or notice = 'changed')
    and num_nulls(document, number, currency, amount, due, due_day) in (0, 6)),
  add constraint mail_of_more check (
    ((about is not null) = (notice in ('usage_threshold', 'sales_request', 'card_expires'))
      or notice in ('trial_ends', 'invoice'))
    and (percent is not null) = (notice in ('usage_threshold', 'budget_threshold'))
    and (object is not null) = (notice in ('card_expires', 'trial_ends'))),
  add constraint mail_of_charge check (
    num_nulls(charge, charge_currency, charge_day) in (0, 3)
    and (notice in ('trial_ends', 'invoice') or charge is null)
    and (notice = 'trial_ends' or not card_missing)),
  add constraint mail_of_change check (
    (plan_after is null or notice = 'changed')
    and (plan_before is null or plan_after is not null)
    and num_nulls(price, price_currency, price_every) in (0, 3)
    and (price is null or plan_after is not null)),
  add constraint mail_of_transfer check (not by_transfer or (notice = 'invoice' and charge is null)),
  add constraint mail_of_receipt check (credit is null or (credit > 0 and notice = 'receipt')),
  add constraint mail_of_request check (
    num_nulls(asked_by, asked_email, message) in (0, 3) and (message is null or notice = 'sales_request'));

-- Where answers to a merchant's mails go.
alter table tenant add column support_email text check (length(support_email) <= 320);
