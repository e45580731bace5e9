-- Why a payment was declined, for machines: whether the same method may be tried again depends on it.
alter table payment add column decline_code text;

alter table payment no force row level security;
update payment
set decline_code = 'card_declined', reason = coalesce(reason, '')
where state = 'declined';
alter table payment force row level security;

alter table payment
  add constraint payment_decline check ((state = 'declined') = (decline_code is not null)),
  add constraint payment_decline_code check (decline_code ~ '^[a-z0-9_]{1,64}$');
