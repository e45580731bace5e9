package dev.midcycle.report;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The entries of the books, in the order of time.
public final class Journal {
  private final Transactions transactions;

  public Journal(Transactions transactions) {
    this.transactions = transactions;
  }

  /// One entry.
  ///
  /// @param customer by our id, and by the merchant's own; none of money that is nobody's yet
  /// @param number of the document
  /// @param happenedAt when it happened, where that month was closed already
  public record Entry(
      UUID id,
      Instant at,
      String cause,
      Optional<CustomerId> customer,
      Optional<String> externalId,
      Optional<DocumentId> document,
      Optional<String> number,
      Optional<PaymentId> payment,
      Optional<BankEntryId> bankEntry,
      Account debit,
      Account credit,
      Money amount,
      Optional<Instant> happenedAt) {}

  /// Some of the entries of some days.
  public Page<Entry> page(UnitOfWork unit, Days days, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var entries = JournalStore.ask(tx, days, slice);
          tx.send();
          return Page.of(entries.rows(), slice, Entry::id);
        });
  }
}
