package dev.midcycle.paper;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.invoice.Document;
import java.util.Optional;
import java.util.UUID;

/// The papers of documents, for those who ask for one: made at that moment, where it is not there
/// yet.
public final class Papers {
  private final Transactions transactions;
  private final PaperArchive archive;

  public Papers(Transactions transactions, PaperArchive archive) {
    this.transactions = transactions;
    this.archive = archive;
  }

  /// Empty where the document has none of this kind: a receipt of what is not paid.
  public Optional<Paper> find(UnitOfWork unit, Document document, Paper.Kind kind) {
    if (kind == Paper.Kind.RECEIPT && !isPaid(document)) {
      return Optional.empty();
    }
    var source = source(unit, document.id().uuid());
    return Optional.of(
        new Paper(FileName.of(document, source, kind), archive.kept(unit, source, kind)));
  }

  /// Whether anything was to be paid, and all of it was.
  private static boolean isPaid(Document document) {
    return document.status() == Document.Status.PAID && document.amounts().total().isPositive();
  }

  private Source source(UnitOfWork unit, UUID id) {
    return transactions.read(
        unit,
        tx -> {
          var found = PaperStore.source(tx, id);
          tx.send();
          return found
              .first()
              .orElseThrow(() -> new IllegalStateException("nothing to make PDF files of " + id));
        });
  }
}
