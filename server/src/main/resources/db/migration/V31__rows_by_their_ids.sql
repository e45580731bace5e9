-- Rows of these are also read by many ids at once, which an index by hash cannot do. Read by an index that begins with the tenant
-- and has the id somewhere behind it, they cost a walk through all of the tenant's. Between two that look the same while the table
-- is small, the newest is taken (decision 31).
drop index customer_checked;
create index customer_checked on customer (id);
drop index document_checked;
create index document_checked on document (id);
drop index subscription_checked;
create index subscription_checked on subscription (id);
