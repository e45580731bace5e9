-- The role that Midcycle works as, once it has signed in. Roles belong to the whole server, so another
-- database of it may have made this one already, or may be making it now.
do $$
begin
  create role midcycle_app nologin nosuperuser nobypassrls;
exception
  when duplicate_object or unique_violation then
    null;
end
$$;

-- Whoever signs in must be able to take that role on. From release 16 on, having made a role is not enough.
do $$
begin
  set role midcycle_app;
  reset role;
exception
  when insufficient_privilege then
    execute format('grant midcycle_app to %I', current_user);
end
$$;

grant usage on schema public to midcycle_app;
