-- The mail of a change leaves out an invoice that is void or written off when it goes out: then it has no amount.
grant update (amount) on mail to midcycle_app;
