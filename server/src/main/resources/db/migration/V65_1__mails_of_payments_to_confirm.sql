-- The payer's bank asks them to confirm a payment, and a mail says so.
alter table mail
  drop constraint mail_notice_check,
  drop constraint mail_of_document,
  add constraint mail_notice_check check (
    notice in (
      'invoice', 'credit_note', 'receipt', 'payment_failed', 'action_required', 'past_due', 'cancellation', 'ended',
      'changed', 'change_scheduled', 'change_undone', 'usage_threshold', 'budget_threshold', 'sales_acknowledged',
      'sales_request')),
  add constraint mail_of_document check (
    (document is not null) = (
      notice in ('invoice', 'credit_note', 'receipt', 'payment_failed', 'action_required', 'past_due'))
    and num_nulls(document, number, currency, amount, due, due_day) in (0, 6));
