package dev.midcycle.paper;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.terms.Catalogs;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What is to be printed. The same sheet always gives the same bytes.
public sealed interface PaperContent {
  Source source();

  /// Every version of the catalogue, to name what was sold.
  Catalogs catalogs();

  /// An invoice or a credit note.
  ///
  /// @param takenBack the documents whose charges its credits take back
  record Bill(
      Source source,
      Document document,
      Catalogs catalogs,
      Map<AccountBalance.Which, Reference> takenBack)
      implements PaperContent {
    public Bill {
      takenBack = Map.copyOf(takenBack);
    }
  }

  /// Another document.
  record Reference(DocumentNumber number, LocalDate issuedOn) {}

  /// How a document was paid, and when.
  record Receipt(Source source, Document document, Catalogs catalogs) implements PaperContent {}

  /// What was used, day by day.
  ///
  /// @param document none where all came to zero and none was issued
  record UsageReport(Source source, Optional<Document> document, Catalogs catalogs)
      implements PaperContent {}
}
