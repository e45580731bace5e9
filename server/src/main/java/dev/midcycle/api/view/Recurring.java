package dev.midcycle.api.view;

import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.PeriodPrice;
import dev.midcycle.terms.Special;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// The price of a plan, as somebody pays it. Only to look at.
public final class Recurring {
  private Recurring() {}

  /// The price of the plan for the period that holds `at`, as this customer pays it; one that was
  /// agreed outside has none.
  public static Optional<Amount> price(
      Terms terms, Instant at, Catalogs catalogs, Currency currency) {
    return plan(terms, at, catalogs, currency)
        .flatMap(price -> price.each(currency))
        .map(price -> Amount.of(currency, price));
  }

  /// Why that is not the usual price.
  public static Optional<Special> special(
      Terms terms, Instant at, Catalogs catalogs, Currency currency) {
    return plan(terms, at, catalogs, currency).flatMap(PeriodPrice::special);
  }

  private static Optional<PeriodPrice> plan(
      Terms terms, Instant at, Catalogs catalogs, Currency currency) {
    return PeriodPrice.ofPlan(terms, begins(terms, at), catalogs, currency);
  }

  private static Instant begins(Terms terms, Instant at) {
    return terms.beginning(terms.schedule().containing(at));
  }
}
