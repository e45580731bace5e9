-- The ways that the list of customers is looked through, each in its order.

create index customer_created on customer (tenant, created_at, id);
create index customer_created_email on customer (tenant, lower(email), created_at, id);
