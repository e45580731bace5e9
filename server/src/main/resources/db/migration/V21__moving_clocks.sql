-- A test tenant's clock that is on its way: where from and to, by whom, and until when the process that moves it has it for itself.
alter table tenant
  add moving_from timestamptz,
  add moving_to timestamptz,
  add moved_by text,
  add moving_until timestamptz,
  add check (moving_to is null or mode = 'test'),
  add check ((moving_to is null) = (moved_by is null)),
  add check ((moving_to is null) = (moving_from is null)),
  add check ((moving_to is null) = (moving_until is null));

create index tenant_moving on tenant (id) where moving_to is not null;
