package dev.midcycle.api.customer;

import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.words.Phrases;
import java.util.Locale;
import java.util.Optional;

/// What was noted of a document, or of a payment for one, in words.
record NotedDocument(Noted noted) {
  private static final Phrases WORDS = Phrases.of("activities");

  boolean isCredit(String name) {
    return noted.of(name).filter(amount -> amount.startsWith("-")).isPresent();
  }

  String positive(String name) {
    return noted.money(name).replace("-", "");
  }

  String issued() {
    var document = document("total");
    return paid(document)
        .orElseGet(() -> isCredit("total") ? document : WORDS.say("issued", "document", document));
  }

  String succeeded() {
    var document = document("amount");
    return paid(document).orElseGet(() -> WORDS.say("paid", "document", document));
  }

  /// `Invoice INV-000008, $67.48`
  private String document(String amount) {
    var kind = isCredit("total") ? Document.Kind.CREDIT_NOTE : Document.Kind.INVOICE;
    var name =
        WORDS.say(
            switch (kind) {
              case INVOICE -> "invoice";
              case CREDIT_NOTE -> "credit_note";
            });
    var document =
        number()
            .map(number -> WORDS.say("numbered", "document", name, "number", number))
            .orElse(name);
    return WORDS.say("of_amount", "document", document, "amount", positive(amount));
  }

  Optional<DocumentNumber> number() {
    return noted
        .of("number")
        .flatMap(number ->
            noted
                .of("kind")
                .map(kind ->
                    new DocumentNumber(
                        Document.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        Long.parseLong(number))));
  }

  private Optional<String> paid(String document) {
    var credit = noted.of("credit");
    if (noted.of("last4").isPresent()) {
      return Optional.of(
          WORDS.say(
              credit.isPresent() ? "paid_by_both" : "paid_by_card",
              "document",
              document,
              "card",
              noted.card()));
    }
    return credit.filter("all"::equals).map(_ -> WORDS.say("paid_by_credit", "document", document));
  }

  String corrected() {
    return noted.of("corrects").orElseGet(() -> WORDS.say("invoice"));
  }

  String declined() {
    return noted
        .of("last4")
        .map(_ -> WORDS.say("payment_declined_card", "payment", payment(), "card", noted.card()))
        .orElseGet(() -> WORDS.say("payment_declined", "payment", payment()));
  }

  String payment() {
    var payment =
        noted
            .of("amount")
            .map(_ -> WORDS.say("payment_of", "amount", noted.money("amount")))
            .orElseGet(() -> WORDS.say("payment"));
    return number()
        .map(number -> WORDS.say("payment_for", "payment", payment, "number", number))
        .orElse(payment);
  }
}
