-- A foreign key is checked by a statement that PostgreSQL plans once a connection. Planned while the table that is referred to
-- is small, every index that begins with the tenant looks as good as the key, and the newest of them is taken: whose entries
-- of the tenant are then all walked for every row that is written, until the table is analysed. An index of another kind is
-- always reckoned cheaper, however small the table is, and finds one row however large it grows (decision 31).

create index api_key_checked on api_key using hash (id);
create index customer_checked on customer using hash (id);
create index document_checked on document using hash (id);
create index paper_source_checked on paper_source using hash (id);
create index payment_checked on payment using hash (id);
create index subscription_checked on subscription using hash (id);
create index usage_shape_checked on usage_shape using hash (no);
