-- One word for one thing, in tables as in code: a split day, what is kept of events, an event without a customer or a
-- meter, and the shape that events have in common.
alter table usage_cut rename to usage_split;
alter table usage_kept rename to usage_retention;
alter table usage_aside rename to usage_unmatched;
alter table usage_kind rename to usage_shape;
alter table usage_kind_meter rename to usage_shape_meter;
alter table usage_shape_meter rename column kind to shape;
alter table usage_event rename column kind to shape;
alter sequence usage_kind_no rename to usage_shape_no;
