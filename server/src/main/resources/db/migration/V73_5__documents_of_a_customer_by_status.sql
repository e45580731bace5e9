-- What is open of a customer, newest first, however much was paid before.
create index document_customer_status on document (tenant, customer, status, issued_at, id);

-- Foreign keys are checked by the newest of the indexes that will do: decision 31.
drop index document_checked;
create index document_checked on document (id);
