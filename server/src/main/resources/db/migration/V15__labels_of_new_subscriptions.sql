-- What a merchant notes on the subscription that a quote makes, until it is confirmed.

alter table quote
  add column external_id text,
  add column metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object');
