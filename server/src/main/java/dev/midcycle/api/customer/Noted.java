package dev.midcycle.api.customer;

import dev.midcycle.money.Decimal;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// What is kept of something that happened, by name.
///
/// @param zone whose days the sentences tell
record Noted(Map<String, String> details, ZoneId zone) {
  private static final Phrases WORDS = Phrases.of("activities");

  Optional<String> of(String name) {
    return Optional.ofNullable(details.get(name));
  }

  boolean isNothing() {
    return details.isEmpty();
  }

  /// With its currency, where that is kept.
  String money(String name) {
    var amount = details.getOrDefault(name, "");
    return of("currency")
        .filter(_ -> !amount.isEmpty())
        .map(code -> English.price(Currency.getInstance(code), Decimal.of(amount)))
        .orElse(amount);
  }

  /// `Visa 4242`
  String card() {
    return of("last4").map(this::card).orElseGet(() -> WORDS.say("a_card"));
  }

  private String card(String last4) {
    return of("brand")
        .map(brand -> WORDS.say("card", "brand", brand, "last4", last4))
        .orElse(last4);
  }

  Optional<Instant> effective() {
    return of("effective").map(Instant::parse);
  }

  /// Who moves the money.
  String gateway() {
    return of("kind").filter("stripe"::equals).isPresent() ? "Stripe" : WORDS.say("a_gateway");
  }
}
