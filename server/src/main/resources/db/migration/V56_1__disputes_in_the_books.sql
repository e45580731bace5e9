-- What a dispute puts into the books.

alter table ledger_entry drop constraint ledger_entry_cause_check;
alter table ledger_entry
  add constraint ledger_entry_cause_check check (
    cause in (
      'issued', 'voided', 'granted', 'expired', 'applied', 'paid', 'refunded', 'written_off', 'recovered', 'recognised',
      'disputed', 'dispute_won', 'dispute_lost'));
