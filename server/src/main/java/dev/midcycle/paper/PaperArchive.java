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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes papers and keeps them.
public final class PaperArchive {
  private static final Logger LOG = LoggerFactory.getLogger(PaperArchive.class);

  private final Transactions transactions;
  private final Documents documents;
  private final CatalogHistory catalogHistory;
  private final PaperRenderer renderer;
  private final EInvoiceMaker eInvoices;
  private final InstantSource clock;

  public PaperArchive(
      Transactions transactions,
      Documents documents,
      CatalogHistory catalogHistory,
      PaperRenderer renderer,
      EInvoiceMaker eInvoices,
      InstantSource clock) {
    this.transactions = transactions;
    this.documents = documents;
    this.catalogHistory = catalogHistory;
    this.renderer = renderer;
    this.eInvoices = eInvoices;
    this.clock = clock;
  }

  /// The paper that is kept; made now, where there is none.
  Kept kept(UnitOfWork unit, Source source, Paper.Kind kind) {
    return content(unit, source.id(), kind)
        .<Kept>map(Kept.File::new)
        .orElseGet(() -> made(unit, source, kind));
  }

  /// What became of a paper.
  sealed interface Kept {
    @SuppressWarnings("ArrayRecordComponent") // handed on, compared never
    record File(byte[] content) implements Kept {}

    /// It would be no e-invoice.
    record Lacking(List<Lack> what) implements Kept {}
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

  private Kept made(UnitOfWork unit, Source source, Paper.Kind kind) {
    var document = source.document().flatMap(id -> documents.find(unit, id));
    var catalogs = catalogHistory.of(unit, source.catalog());
    return switch (kind) {
      case DOCUMENT -> printed(unit, source, bill(unit, source, document.orElseThrow(), catalogs));
      case RECEIPT -> {
        var receipt = new PaperContent.Receipt(source, document.orElseThrow(), catalogs);
        yield keep(unit, source, kind, renderer.print(receipt, Optional.empty()));
      }
      case USAGE_REPORT -> {
        var report = new PaperContent.UsageReport(source, document, catalogs);
        yield keep(unit, source, kind, renderer.print(report, Optional.empty()));
      }
      case CII, UBL -> {
        var bill = bill(unit, source, document.orElseThrow(), catalogs);
        yield switch (electronic(bill, syntax(kind))) {
          case EInvoice.Made(var xml) -> keep(unit, source, kind, xml);
          case EInvoice.Lacking(var what) -> new Kept.Lacking(what);
        };
      }
    };
  }

  private static EInvoice.Syntax syntax(Paper.Kind kind) {
    return switch (kind) {
      case CII -> EInvoice.Syntax.CII;
      case UBL -> EInvoice.Syntax.UBL;
      case DOCUMENT, RECEIPT, USAGE_REPORT ->
          throw new IllegalArgumentException("no e-invoice: " + kind);
    };
  }

  /// The document with the e-invoice that it carries: the very bytes that are downloaded beside it.
  /// Where making that fails, a person gets the document all the same; it is kept once it carries
  /// one.
  private Kept printed(UnitOfWork unit, Source source, PaperContent.Bill bill) {
    try {
      var inside =
          switch (kept(unit, source, Paper.Kind.CII)) {
            case Kept.File(var xml) -> Optional.of(xml);
            case Kept.Lacking _ -> Optional.<byte[]>empty();
          };
      return keep(unit, source, Paper.Kind.DOCUMENT, renderer.print(bill, inside));
    } catch (EInvoiceFault fault) {
      LOG.error("{}", source.id(), fault);
      return new Kept.File(renderer.print(bill, Optional.empty()));
    }
  }

  private EInvoice electronic(PaperContent.Bill bill, EInvoice.Syntax syntax) {
    try {
      return eInvoices.make(bill, syntax);
    } catch (RuntimeException fault) {
      throw new EInvoiceFault(fault);
    }
  }

  /// An e-invoice could not be made, though nothing is missing that it needs.
  private static final class EInvoiceFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    EInvoiceFault(RuntimeException cause) {
      super(cause);
    }
  }

  /// Keeps it unless somebody else was quicker; gives what is kept.
  private Kept keep(UnitOfWork unit, Source source, Paper.Kind kind, byte[] content) {
    return new Kept.File(inserted(unit, source, kind, content));
  }

  private byte[] inserted(UnitOfWork unit, Source source, Paper.Kind kind, byte[] content) {
    return transactions.write(
        unit,
        tx -> {
          PaperStore.insert(tx, source.id(), kind, content, clock.instant());
          var kept = PaperStore.content(tx, source.id(), kind);
          tx.commit();
          return kept.first().orElseThrow();
        });
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
