-- How what a customer owes comes in: charged to its payment method when it is due, or paid by itself, by transfer.
--
-- @param net_days how long it has to pay; without, as long as the catalogue of what it buys says
alter table customer
  add column collection_method text not null default 'charge_automatically'
    check (collection_method in ('charge_automatically', 'send_invoice')),
  add column net_days int check (net_days between 0 and 3650);
