package dev.midcycle.words;

import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import dev.midcycle.paper.PaperContent;
import java.time.LocalDate;

/// How a document is to be paid, or was when it was issued, in a sentence.
public sealed interface PaperPayment {
  PaperWords words();

  /// Paid before it was issued.
  record Paid(PaperWords words, LocalDate on, String brand, String last4) implements PaperPayment {}

  /// Settled in other ways, or nothing to be paid.
  record Settled(PaperWords words, boolean wasOwed) implements PaperPayment {}

  record WillCharge(PaperWords words, Money amount, String brand, String last4)
      implements PaperPayment {}

  record Open(PaperWords words, Money amount, LocalDate by) implements PaperPayment {}

  static PaperPayment of(PaperWords words, PaperContent.Bill content) {
    var document = content.document();
    var open = new Money(document.amounts().due().currency(), content.source().open());
    return open.isPositive() ? open(words, content, open) : settled(words, content);
  }

  private static PaperPayment settled(PaperWords words, PaperContent.Bill content) {
    return content
        .paidBefore()
        .<PaperPayment>map(
            paid -> new Paid(words, words.day(paid.at()), paid.card().brand(), paid.card().last4()))
        .orElseGet(() -> new Settled(words, total(content.document()).isPositive()));
  }

  private static Money total(Document document) {
    return document.amounts().total();
  }

  private static PaperPayment open(PaperWords words, PaperContent.Bill content, Money open) {
    return content
        .source()
        .buyer()
        .card()
        .<PaperPayment>map(card -> new WillCharge(words, open, card.brand(), card.last4()))
        .orElseGet(() -> new Open(words, open, content.document().dueOn()));
  }

  default String sentence() {
    return switch (this) {
      case Paid(var words, var on, var brand, var last4) ->
          words.say("paid_before", "day", words.day(on), "brand", brand, "last4", last4);
      case Settled(var words, var wasOwed) -> words.say(wasOwed ? "settled" : "nothing_due");
      case WillCharge(var words, var amount, var brand, var last4) ->
          words.say("will_charge", "amount", words.money(amount), "brand", brand, "last4", last4);
      case Open(var words, var amount, var by) ->
          words.say("pay_by", "amount", words.money(amount), "day", words.day(by));
    };
  }
}
