-- Mails can be listed, sent again and forgotten. (There is no column `zone`, which V58 tells of.)
--
-- @param at when that was of which it tells, by the tenant's clock
-- @param queued_at since when it is to be sent, by the system's
-- @param resent how often somebody has asked to send it again
alter table mail
  add column at timestamptz,
  add column queued_at timestamptz,
  add column resent int not null default 0 constraint mail_resent check (resent >= 0);

alter table mail no force row level security;
update mail
set at = created_at, queued_at = created_at;
alter table mail force row level security;

alter table mail
  alter column at set not null,
  alter column queued_at set not null;

create index mail_state on mail (tenant, state, id);
create index mail_notice on mail (tenant, notice, id);
create index mail_created on mail (tenant, created_at);
grant update (due, queued_at, resent) on mail to midcycle_app;
grant delete on mail to midcycle_app;
