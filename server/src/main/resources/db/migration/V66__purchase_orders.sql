-- The number by which a customer orders. Every document has the one of when it was issued.
alter table customer add column purchase_order text check (purchase_order ~ '\S' and length(purchase_order) <= 100);
alter table document add column purchase_order text check (purchase_order ~ '\S' and length(purchase_order) <= 100);
