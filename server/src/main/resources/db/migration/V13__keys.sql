-- What a key is for, and how one takes over from another. A revoked key has ended.

alter table api_key rename column revoked_at to ends_at;
alter table api_key add column scope text not null default 'write' check (scope in ('write', 'read', 'events'));
alter table api_key alter column scope drop default;
alter table api_key add column replaces uuid;
alter table api_key add foreign key (tenant, replaces) references api_key;

-- One key takes over from another, and no second one.
alter table api_key add unique (tenant, replaces);
