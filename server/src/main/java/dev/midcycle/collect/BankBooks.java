package dev.midcycle.collect;

import dev.midcycle.bank.BankEntry;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When the books have what a bank tells of: at the end of the day on which it was booked there, or
/// now where that day is not over. What is of a month that is closed the `ledger` puts into the
/// open one.
///
/// @param zone of the books
/// @param now the tenant's time
record BankBooks(ZoneId zone, Instant now) {
  /// As payments have it.
  static final String WAY = "bank_transfer";

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /// Somewhere it is tomorrow already.
  boolean isToCome(LocalDate bookedOn) {
    return bookedOn.isAfter(today().plusDays(1));
  }

  private Instant at(LocalDate bookedOn) {
    var end = bookedOn.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    return end.isBefore(now) ? end : now;
  }

  /// Nothing is paid before it was issued.
  Instant at(BankEntry entry, OpenStore.Open open) {
    var at = at(entry.told().bookedOn());
    return at.isBefore(open.issuedAt()) ? open.issuedAt() : at;
  }

  static HandPayments.Arrived arrived(BankEntry entry, OpenStore.Open open) {
    return new HandPayments.Arrived(
        open.document(),
        entry.told().amount(),
        WAY,
        Optional.of(entry.told().bookedOn()),
        entry.id().text());
  }

  /// Money has come, and nobody knows whose it is.
  void unallocated(Tx tx, BankEntry entry, NewIds ids) {
    var movement = new Movement.Unallocated(WAY, entry.told().amount());
    Ledger.move(tx, LedgerMovement.of(entry.id(), at(entry.told().bookedOn()), movement), ids);
  }

  /// It is known now whose it is, or that it is nobody's.
  static void released(Tx tx, BankEntry entry, Instant now, NewIds ids) {
    var movement = new Movement.Released(WAY, entry.told().amount());
    Ledger.move(tx, LedgerMovement.of(entry.id(), now, movement), ids);
  }
}
