package dev.midcycle.api.view;

import dev.midcycle.catalog.Charge;
import dev.midcycle.charging.Charging;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.PeriodPrice;
import dev.midcycle.terms.Special;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// What terms cost for each of their periods, usage aside. Only to look at.
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

  /// Empty where the plan has no price: what is agreed with sales is not known here.
  public static Optional<Money> of(Terms terms, Instant at, Catalogs catalogs, Currency currency) {
    return price(terms, at, catalogs, currency)
        .map(_ ->
            Charging.under(terms, catalogs).stream()
                .flatMap(charging -> fee(charging.charge(), terms, at, currency).stream())
                .reduce(Money.zero(currency), Money::plus));
  }

  private static Optional<Money> fee(Charge charge, Terms terms, Instant at, Currency currency) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          recurring.interval().isPresent()
                  || !recurring.price().isPriced(terms.interval(), currency)
              ? Optional.empty()
              : Optional.of(
                  OrderedFee.of(
                          PeriodPrice.of(recurring, terms, begins(terms, at), currency).price(),
                          terms.interval(),
                          currency)
                      .of(currency, number(recurring.quantity(), terms))
                      .whole());
      case Charge.Usage _, Charge.OneTime _ -> Optional.empty();
    };
  }

  private static Decimal number(Charge.Quantity quantity, Terms terms) {
    return switch (quantity) {
      case Charge.Quantity.Fixed(var number) -> number;
      case Charge.Quantity.Named(var name) -> terms.quantities().getOrDefault(name, Decimal.ZERO);
    };
  }
}
