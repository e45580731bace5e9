-- What a member sees of their sessions: with which browser each began, and when it was last used.
--
-- @param browser what the browser said it was, on which platform; none where a link has not been entered, or was before
-- this was asked
-- @param seen_at by the system's clock, to a few minutes; none until then
alter table portal_session add column browser text;
alter table portal_session add column platform text;
alter table portal_session add column seen_at timestamptz;
alter table portal_session add constraint portal_session_device check ((browser is null) = (platform is null));
