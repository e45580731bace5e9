-- What goes with a gateway that is removed.
create index payment_method_of_gateway on payment_method (tenant, gateway) where gateway is not null and removed_at is null;
