package dev.midcycle.einvoice;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.einvoice.ElectronicInvoice.Means;
import dev.midcycle.invoice.Document;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.paper.Source;
import java.util.Optional;

/// How a document is to be paid, or was when it was issued.
final class PaymentMeans {
  private PaymentMeans() {}

  /// By the card that is, or was, charged; else by transfer, where the merchant has said its
  /// account. Nobody pays a credit note.
  static Optional<Means> of(PaperContent.Bill content) {
    return switch (content.document().number().kind()) {
      case CREDIT_NOTE -> Optional.empty();
      case INVOICE -> card(content).<Means>map(PaymentMeans::byCard).or(() -> transfer(content));
    };
  }

  private static Optional<Source.Card> card(PaperContent.Bill content) {
    return content
        .paidBefore()
        .map(PaperContent.Paid::card)
        .or(() -> content.source().open() > 0 ? content.source().buyer().card() : Optional.empty());
  }

  private static Means byCard(Source.Card card) {
    return new Means.Card(card.brand(), card.last4());
  }

  private static Optional<Means> transfer(PaperContent.Bill content) {
    return content
        .source()
        .seller()
        .bank()
        .filter(_ -> content.source().open() > 0)
        .map(bank -> transfer(content.document(), bank));
  }

  private static Means transfer(Document document, BankDetails bank) {
    return new Means.Transfer(
        document.amounts().due().currency().getCurrencyCode().equals("EUR"),
        bank.holder(),
        bank.iban(),
        bank.bic());
  }
}
