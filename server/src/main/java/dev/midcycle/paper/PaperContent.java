package dev.midcycle.paper;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.payment.Payment;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
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

    /// The payment that it waited for to be issued.
    public Optional<Paid> paidBefore() {
      return document.payments().stream()
          .filter(payment -> payment.state() == Payment.State.SUCCEEDED)
          .filter(payment -> payment.purpose() instanceof Payment.Purpose.ForChange)
          .filter(_ -> source.open() == 0)
          .flatMap(payment ->
              payment.method().stream()
                  .map(method ->
                      new Paid(
                          payment.at(),
                          new Source.Card(method.card().brand(), method.card().last4()))))
          .findFirst();
    }
  }

  /// A payment that is on a document from its beginning.
  record Paid(Instant at, Source.Card card) {}

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
