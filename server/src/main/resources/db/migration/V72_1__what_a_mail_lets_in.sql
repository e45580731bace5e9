-- What a mail to sign in by is for, and how often somebody may ask.
--
-- @param sign_in.member whom alone an invitation lets in; none where somebody asked by themselves
-- @param sign_in.withheld whether no mail was sent, since others had asked for the address too often
-- @param portal_session.stays whether it is of its member alone, whatever else the address is
alter table sign_in add column member uuid;
alter table sign_in add column withheld boolean not null default false;
alter table portal_session add column stays boolean not null default false;
create index sign_in_mailed on sign_in (tenant, address, created_at) where not withheld;
