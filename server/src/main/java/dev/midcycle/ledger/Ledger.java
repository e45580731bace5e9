package dev.midcycle.ledger;

import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import java.time.Instant;
import java.util.List;

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

  /// A document is void: what it put into the books is taken back, as if it had never been.
  public static void takeBack(Tx tx, DocumentId document, Instant at) {
    LedgerStore.reverse(tx, document, at);
    EarningStore.reverse(tx, document, at);
  }
}
