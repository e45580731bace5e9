package dev.midcycle.pdf;

import dev.midcycle.einvoice.EInvoices;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.paper.EInvoice;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.testkit.PdfFile;
import java.util.Optional;
import java.util.UUID;

/// Sheets as they are printed: a document with its e-invoice inside.
final class Printed {
  private Printed() {}

  static PdfFile by(Pdf pdf, PaperContent content) {
    return new PdfFile(pdf.print(content, inside(content)));
  }

  /// All of a payment, for the document of the sheets.
  static Payments.Attempt attempt(Payment payment) {
    var amount = payment.amount();
    return new Payments.Attempt(
        new DocumentId(new UUID(1, 1)), payment, amount, Money.zero(amount.currency()));
  }

  private static Optional<byte[]> inside(PaperContent content) {
    return switch (content) {
      case PaperContent.Bill bill -> Optional.of(xml(bill));
      case PaperContent.Receipt _, PaperContent.UsageReport _ -> Optional.empty();
    };
  }

  private static byte[] xml(PaperContent.Bill bill) {
    return switch (new EInvoices().make(bill, EInvoice.Syntax.CII)) {
      case EInvoice.Made(var xml) -> xml;
      case EInvoice.Lacking(var what) -> throw new AssertionError(what);
    };
  }
}
