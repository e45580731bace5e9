package dev.midcycle.api.view;

import dev.midcycle.money.Decimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// What is kept of something that happened, by name; parts of sentences are empty where it is not.
///
/// @param zone whose days the sentences tell
public record Noted(Map<String, String> details, ZoneId zone) {

  public Optional<String> of(String name) {
    return Optional.ofNullable(details.get(name));
  }

  /// `words` with the detail in their place.
  public String say(String words, String name) {
    return of(name).map(words::formatted).orElse("");
  }

  public boolean isNothing() {
    return details.isEmpty();
  }

  /// With its currency, where that is kept.
  public String money(String name) {
    var amount = details.getOrDefault(name, "");
    return of("currency")
        .filter(_ -> !amount.isEmpty())
        .map(code -> Words.price(Currency.getInstance(code), Decimal.of(amount)))
        .orElse(amount);
  }

  /// `Visa 4242`
  public String card() {
    return of("last4").map(last4 -> say("%s ", "brand") + last4).orElse("a card");
  }

  public Optional<Instant> effective() {
    return of("effective").map(Instant::parse);
  }
}
