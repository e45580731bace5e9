package dev.midcycle.paper;

import dev.midcycle.db.Transactions;
import dev.midcycle.id.TenantId;
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
  public Optional<Paper> find(TenantId tenant, Document document, Paper.Kind kind) {
    if (kind == Paper.Kind.RECEIPT && !isPaid(document)) {
      return Optional.empty();
    }
    var source = source(tenant, document.id().uuid());
    return Optional.of(
        new Paper(FileName.of(document, source, kind), archive.kept(tenant, source, kind)));
  }

  /// Whether anything was to be paid, and all of it was.
  private static boolean isPaid(Document document) {
    return document.status() == Document.Status.PAID && document.amounts().total().isPositive();
  }

  private Source source(TenantId tenant, UUID id) {
    return transactions.read(
        tenant,
        tx -> {
          var found = PaperStore.source(tx, id);
          tx.send();
          return found
              .first()
              .orElseThrow(() -> new IllegalStateException("nothing to make PDF files of " + id));
        });
  }
}
