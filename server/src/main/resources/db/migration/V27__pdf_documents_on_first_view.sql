-- A PDF file is made for whoever asks for it first (decision 32): none waits to be made.
delete from work_item
where kind = 'paper';
alter table work_item drop constraint work_item_kind;
alter table work_item add constraint work_item_kind check (kind in ('bill', 'collect', 'resolve', 'fold', 'alert', 'replay'));
