package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.BillingJson;
import java.util.List;

/// What is done to issued documents by hand.
final class ByHandStore {
  private ByHandStore() {}

  /// Locks the customer whose document it is.
  static void lock(Tx tx, DocumentId document) {
    tx.bind("document", document)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = (
                select customer
                from document
                where tenant = :tenant
                  and id = :document)
            for no key update
            """);
  }

  /// The days of usage that a document was issued with.
  static Answer<List<UsageDays>> usage(Tx tx, DocumentId document) {
    return tx.bind("document", document)
        .ask(
            """
            select usage
            from paper_source
            where tenant = :tenant
              and id = :document
            """,
            row -> BillingJson.USAGE_DAYS.readAll(row.text("usage")));
  }

  static void reopen(Tx tx, DocumentId document, Money amount) {
    tx.bind("document", document)
        .bind("amount", amount.minor())
        .add(
            """
            update document
            set open = open + :amount, status = 'issued', paid_at = null
            where tenant = :tenant
              and id = :document
            """);
  }

  static void writeOff(Tx tx, DocumentId document) {
    tx.bind("document", document)
        .add(
            """
            update document
            set open = 0, written_off = written_off + open, status = 'uncollectible'
            where tenant = :tenant
              and id = :document
            """);
  }

  static void makeVoid(Tx tx, DocumentId document) {
    tx.bind("document", document)
        .add(
            """
            update document
            set open = 0, written_off = 0, status = 'void'
            where tenant = :tenant
              and id = :document
            """);
  }
}
