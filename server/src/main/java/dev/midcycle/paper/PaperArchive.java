package dev.midcycle.paper;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.subscription.CatalogHistory;
import dev.midcycle.terms.Catalogs;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes papers and keeps them.
public final class PaperArchive {
  private final Transactions transactions;
  private final Documents documents;
  private final CatalogHistory catalogHistory;
  private final PaperRenderer renderer;
  private final InstantSource clock;

  public PaperArchive(
      Transactions transactions,
      Documents documents,
      CatalogHistory catalogHistory,
      PaperRenderer renderer,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.catalogHistory = catalogHistory;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// The paper that is kept; made now, where there is none.
  byte[] kept(UnitOfWork unit, Source source, Paper.Kind kind) {
    return content(unit, source.id(), kind).orElseGet(() -> made(unit, source, kind));
  }

  private Optional<byte[]> content(UnitOfWork unit, UUID source, Paper.Kind kind) {
    return transactions.read(
        unit,
        tx -> {
          var found = PaperStore.content(tx, source, kind);
          tx.send();
          return found.first();
        });
  }

  /// Keeps it unless somebody else was quicker; gives what is kept.
  private byte[] made(UnitOfWork unit, Source source, Paper.Kind kind) {
    var content = renderer.print(content(unit, source, kind));
    return transactions.write(
        unit,
        tx -> {
          PaperStore.insert(tx, source.id(), kind, content, clock.instant());
          var kept = PaperStore.content(tx, source.id(), kind);
          tx.commit();
          return kept.first().orElseThrow();
        });
  }

  private PaperContent content(UnitOfWork unit, Source source, Paper.Kind kind) {
    var catalogs = catalogHistory.of(unit, source.catalog());
    var document = source.document().flatMap(id -> documents.find(unit, id));
    return switch (kind) {
      case DOCUMENT -> bill(unit, source, document.orElseThrow(), catalogs);
      case RECEIPT -> new PaperContent.Receipt(source, document.orElseThrow(), catalogs);
      case USAGE_REPORT -> new PaperContent.UsageReport(source, document, catalogs);
    };
  }

  private PaperContent.Bill bill(
      UnitOfWork unit, Source source, Document document, Catalogs catalogs) {
    var documents =
        document.entries().stream()
            .flatMap(of ->
                of.line().takesBack().stream()
                    .map(cause -> AccountBalance.Which.of(of.subscription(), cause)))
            .collect(toUnmodifiableSet());
    var takenBack =
        documents.isEmpty()
            ? Map.<AccountBalance.Which, PaperContent.Reference>of()
            : references(unit, documents);
    return new PaperContent.Bill(source, document, catalogs, takenBack);
  }

  private Map<AccountBalance.Which, PaperContent.Reference> references(
      UnitOfWork unit, Set<AccountBalance.Which> documents) {
    return transactions.read(
        unit,
        tx -> {
          var found = PaperStore.caused(tx, documents);
          tx.send();
          return found.rows().stream()
              .collect(toUnmodifiableMap(PaperStore.Caused::which, PaperStore.Caused::reference));
        });
  }
}
