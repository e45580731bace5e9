package dev.midcycle.words;

import dev.midcycle.offer.PriceOffer;
import dev.midcycle.terms.Special;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// Says of an offered price why it is not the usual one: `intro price for 3 months, then $29.00`.
public record PriceNotes(Currency currency) {
  private static final Phrases WORDS = Phrases.of("prices");

  /// Of a price that is paid: `intro price until 30 Jun 2026`
  public static String of(Special special) {
    return LineWords.ENGLISH.special(special, English::date);
  }

  public Optional<String> of(PriceOffer offer) {
    return offer.isAgreed()
        ? Optional.of(of(new Special.Agreed()))
        : offer.first().map(first -> first(first, English.price(currency, offer.price())));
  }

  private static String first(PriceOffer.First first, String then) {
    var name = English.name(first.phase().key().value());
    return first
        .until()
        .map(until -> until(name, until, then))
        .orElseGet(() ->
            WORDS.say("first_for", "phase", name, "length", first.phase().length(), "then", then));
  }

  private static String until(String name, LocalDate until, String then) {
    return WORDS.say("first_until", "phase", name, "until", English.date(until), "then", then);
  }
}
