package dev.midcycle.ledger;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes the books, with what else a transaction does. Nothing is ever changed in them.
public final class Ledger {
  private Ledger() {}

  /// Documents are issued, and money moves.
  public static void write(
      Tx tx, List<LedgerDocument> documents, List<LedgerMovement> movements, NewIds ids) {
    var entries = LedgerStore.entries();
    for (var one : documents) {
      var made = LedgerStore.Made.of(one);
      one.posting()
          .transfers()
          .forEach(transfer -> LedgerStore.add(entries, ids.next(), made, transfer));
    }
    for (var one : movements) {
      var made = LedgerStore.Made.of(one);
      one.movement()
          .transfers()
          .forEach(transfer -> LedgerStore.add(entries, ids.next(), made, transfer));
    }
    LedgerStore.insert(tx, entries);
    EarningStore.insert(tx, documents);
  }

  /// Money moves.
  public static void move(Tx tx, LedgerMovement movement, NewIds ids) {
    write(tx, List.of(), List.of(movement), ids);
  }

  /// Documents take something off others that are open.
  public static void lower(Tx tx, List<LedgerLowered> some) {
    LoweredStore.insert(tx, some);
  }

  /// Customers whose books are not whole, in the order of their ids: they had money before there
  /// were books.
  ///
  /// @param after the last of those before
  public static Answer<CustomerId> askLate(Tx tx, Optional<CustomerId> after, int most) {
    return LateStore.ask(tx, after, most);
  }

  /// From here on the books of a customer are whole.
  public static void isWhole(Tx tx, CustomerId customer) {
    LateStore.delete(tx, customer);
  }

  /// A document is void: what it put into the books is taken back, as if it had never been.
  public static void takeBack(Tx tx, DocumentId document, Instant at) {
    LedgerStore.reverse(tx, document, at);
    EarningStore.reverse(tx, document, at);
  }
}
