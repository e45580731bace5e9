-- What is not sold any more stays known, and who has it can be told.

-- What earlier versions had and this one has not: a list of catalogues, each with what was left out together.
alter table catalog_version add column archive json not null default '[]';

-- The add-ons that are attached; told by the book.
alter table subscription add column addons text[] not null default '{}';
