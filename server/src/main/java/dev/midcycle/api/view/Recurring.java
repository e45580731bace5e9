package dev.midcycle.api.view;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Plan;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What terms cost for each of their periods, usage aside. Only to look at.
public final class Recurring {
  private Recurring() {}

  /// The price of a plan; one that was agreed with sales may have none.
  public static Optional<Amount> price(Plan plan, Interval interval, Currency currency) {
    return plan.prices().of(interval, currency).map(price -> Amount.of(currency, price));
  }

  /// Empty where the plan has no price: what is agreed with sales is not known here.
  public static Optional<Money> of(Terms terms, Catalogs catalogs, Currency currency) {
    return price(catalogs.plan(terms.plan()), terms.interval(), currency)
        .map(_ -> fees(terms, catalogs, currency));
  }

  private static Money fees(Terms terms, Catalogs catalogs, Currency currency) {
    var catalog = catalogs.at(terms.plan().version());
    var plan = catalogs.plan(terms.plan());
    var addOns =
        terms.addOns().stream()
            .map(catalog::addOn)
            .filter(addOn -> addOn.isActiveWith(plan.key()))
            .map(AddOn::charges)
            .flatMap(List::stream);
    return Stream.concat(plan.charges().stream(), addOns)
        .flatMap(charge -> fee(charge, terms, currency).stream())
        .reduce(Money.zero(currency), Money::plus);
  }

  private static Optional<Money> fee(Charge charge, Terms terms, Currency currency) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          recurring.interval().isPresent()
                  || !recurring.price().isPriced(terms.interval(), currency)
              ? Optional.empty()
              : Optional.of(
                  OrderedFee.of(recurring.price(), terms.interval(), currency)
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
