-- What is read of one customer or one document, found without a look at all others.

create index payment_method_of on payment_method (tenant, customer, id) where removed_at is null;
create index payment_document on payment (tenant, document) where document is not null;
