package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.PeriodPrice;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// What terms cost for each of their periods, without usage and discounts. Only to be told: what is
/// charged comes of the charges themselves.
public final class RecurringAmount {
  private RecurringAmount() {}

  /// For the period that holds `at`. Empty where the plan has no price: what is agreed with sales
  /// is not known here.
  public static Optional<Money> of(Terms terms, Instant at, Catalogs catalogs, Currency currency) {
    var begins = terms.beginning(terms.schedule().containing(at));
    return PeriodPrice.ofPlan(terms, begins, catalogs, currency)
        .flatMap(price -> price.each(currency))
        .map(_ ->
            Charging.under(terms, catalogs).stream()
                .flatMap(charging -> fee(charging.charge(), terms, begins, currency).stream())
                .reduce(Money.zero(currency), Money::plus));
  }

  private static Optional<Money> fee(
      Charge charge, Terms terms, Instant begins, Currency currency) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          recurring.interval().isPresent()
                  || !recurring.price().isPriced(terms.interval(), currency)
              ? Optional.empty()
              : Optional.of(
                  OrderedFee.of(
                          PeriodPrice.of(recurring, terms, begins, currency).price(),
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
