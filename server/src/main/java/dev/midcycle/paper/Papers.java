package dev.midcycle.paper;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.invoice.Document;
import java.util.List;
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

  /// What there is for who asks for a paper.
  public sealed interface Found {
    record There(Paper paper) implements Found {}

    /// A receipt of what is not paid.
    record NotPaid() implements Found {}

    /// What is no e-invoice.
    record Lacking(List<Lack> what) implements Found {}
  }

  public Found find(UnitOfWork unit, Document document, Paper.Kind kind) {
    if (kind == Paper.Kind.RECEIPT && !isPaid(document)) {
      return new Found.NotPaid();
    }
    var source = source(unit, document.id().uuid());
    return switch (archive.kept(unit, source, kind)) {
      case PaperArchive.Kept.File(var content) ->
          new Found.There(new Paper(FileName.of(document, source, kind), content));
      case PaperArchive.Kept.Lacking(var what) -> new Found.Lacking(what);
    };
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
