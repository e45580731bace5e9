-- Whether a card that a gateway tells of is one that its customer has removed.
create index payment_method_removed on payment_method (tenant, customer, token)
where gateway is not null and removed_at is not null;
