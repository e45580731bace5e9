-- What is unpaid may change what a customer may use, and its payment does again.
create function entitlements_change_by_payment() returns trigger language plpgsql as $$
begin
  insert into entitlement_change (tenant, customers)
  select tenant, array_agg(distinct customer)
  from gone
  group by tenant;
  return null;
end
$$;

create trigger entitlements_begin after insert on past_due
referencing new table as came for each statement execute function entitlements_change();
create trigger entitlements_end after delete on past_due
referencing old table as gone for each statement execute function entitlements_change_by_payment();
