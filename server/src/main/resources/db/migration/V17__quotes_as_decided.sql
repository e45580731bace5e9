-- A quote keeps what was decided, and what was asked for in the words of the door that asked: doors make their views
-- of it. Of the quotes before, what was shown is all there is.

alter table quote rename column content to shown;
alter table quote
  alter column shown drop not null,
  add column decided json,
  add column asked json;
alter table quote
  add constraint quote_decided_or_shown
  check (num_nonnulls(decided, shown) = 1 and (decided is null) = (asked is null));
