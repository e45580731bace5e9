-- Since when what is quoted is to hold, where it says so itself: whoever confirms it reads what was before that, too.
alter table quote add since timestamptz;
