-- Mails of more, and to sales.
--
-- @param about the name of what is measured, or the plan that is asked for
-- @param percent how much of it was used
alter table mail
  add column about text,
  add column percent int,
  drop constraint mail_notice_check,
  drop constraint mail_of_document,
  drop constraint mail_once,
  add constraint mail_notice_check check (
    notice in (
      'invoice', 'credit_note', 'receipt', 'payment_failed', 'past_due', 'cancellation', 'ended', 'changed',
      'change_scheduled', 'change_undone', 'usage_threshold', 'budget_threshold', 'sales_acknowledged',
      'sales_request')),
  add constraint mail_of_document check (
    (document is not null) = (notice in ('invoice', 'credit_note', 'receipt', 'payment_failed', 'past_due'))
    and num_nulls(document, number, currency, amount, due, due_day) in (0, 6)),
  add constraint mail_of_more check (
    (about is not null) = (notice in ('usage_threshold', 'sales_request'))
    and (percent is not null) = (notice in ('usage_threshold', 'budget_threshold'))),
  add constraint mail_once unique (tenant, event, notice, recipient);

-- Where a merchant's sales people are told of requests.
alter table tenant add column sales_email text check (length(sales_email) <= 320);
