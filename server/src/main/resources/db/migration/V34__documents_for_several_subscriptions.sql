-- Customers may have what falls due regularly on one day, of all their subscriptions, on one document. Such a document names
-- no subscription; its lines do. What there is stays as it is.

alter table customer
  add column invoicing text not null default 'separate' check (invoicing in ('separate', 'together'));

alter table document alter column subscription drop not null;
alter table document
  add constraint document_for_several check ((subscription is null) = (cause like 'together %'));
-- One document a cause, also where no subscription tells it from others.
create unique index document_cause_together on document (tenant, cause) where subscription is null;

-- Whose a line is, where its document is for several.
alter table document_line
  add column subscription uuid,
  add foreign key (tenant, subscription) references subscription;
create index document_line_subscription on document_line (tenant, subscription, document) where subscription is not null;

alter table paper_source alter column subscription drop not null;
alter table paper_source
  add constraint paper_source_for_several check (subscription is not null or document is not null);
