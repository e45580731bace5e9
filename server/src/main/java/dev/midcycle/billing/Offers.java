package dev.midcycle.billing;

import dev.midcycle.due.Charging;
import dev.midcycle.terms.Terms;
import java.util.Optional;

/// Whether terms can be had.
final class Offers {
  private Offers() {}

  /// The first thing in these terms that has no price for their interval in the subscription's
  /// currency.
  static Optional<Refusal> missingPrice(Terms terms, Book book) {
    var currency = book.account().currency();
    return Charging.under(terms, book.catalogs()).stream()
        .filter(charging -> !charging.isPriced(terms, currency))
        .findFirst()
        .map(charging -> new Refusal.PriceMissing(charging.item(), terms.interval()));
  }
}
