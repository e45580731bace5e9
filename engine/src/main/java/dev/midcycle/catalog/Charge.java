package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that is charged for, by a plan or an add-on.
public sealed interface Charge {
  /// The key of a plan's own fee.
  ChargeKey BASE = new ChargeKey("base");

  /// The key of the line that makes up what is missing to a plan's minimum.
  ChargeKey MINIMUM = new ChargeKey("minimum");

  /// The key of a coupon's line.
  ChargeKey DISCOUNT = new ChargeKey("discount");

  /// The key of a one-off item's line.
  ChargeKey ONE_OFF = new ChargeKey("one_off");

  ChargeKey key();

  String name();

  /// At which of a place's tax rates it is charged.
  TaxCategory tax();

  /// The name under which the subscription carries how many are charged for, if it does.
  default Optional<QuantityName> quantityName() {
    return switch (this) {
      case Recurring recurring -> named(recurring.quantity());
      case OneTime once -> named(once.quantity());
      case Usage usage -> Optional.empty();
    };
  }

  /// Whether all that it may cost has a price: for its own interval, or else for the plan's.
  default boolean isPriced(Interval plans, Currency currency) {
    var interval = ownInterval().orElse(plans);
    return prices().allMatch(prices -> prices.of(interval, currency).isPresent());
  }

  default Optional<Interval> ownInterval() {
    return switch (this) {
      case Recurring recurring -> recurring.interval();
      case Usage usage -> usage.interval();
      case OneTime once -> Optional.empty();
    };
  }

  /// Whether it ever comes to anything.
  default boolean costsSomething() {
    return switch (this) {
      case Recurring recurring ->
          recurring.price().costsSomething() || recurring.phases().costSomething();
      case OneTime once -> once.price().costsSomething();
      case Usage usage -> usage.minimum().costsSomething() || usage.model().costsSomething();
    };
  }

  private Stream<Prices> prices() {
    return switch (this) {
      case Recurring recurring -> recurring.price().prices();
      case OneTime once -> Stream.of(once.price());
      case Usage usage ->
          Stream.concat(
              usage.model().prices(),
              Stream.of(usage.minimum(), usage.maximum()).filter(bound -> !bound.isEmpty()));
    };
  }

  /// At which tax rate the charge of this key is, if it is one of these.
  static Optional<TaxCategory> taxOf(ChargeKey key, List<Charge> charges) {
    return charges.stream().filter(one -> one.key().equals(key)).map(Charge::tax).findFirst();
  }

  private static Optional<QuantityName> named(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Fixed fixed -> Optional.empty();
      case Quantity.Named(var name) -> Optional.of(name);
    };
  }

  /// A fee for each period: the `price` of the whole `quantity`. An `interval` of its own is
  /// shorter than the plan's.
  ///
  /// @param phases what comes before its price
  /// @param pay empty: as the plan that the subscription has is paid
  record Recurring(
      ChargeKey key,
      String name,
      OrderedPrice price,
      Phases phases,
      Optional<Pay> pay,
      Quantity quantity,
      Optional<Interval> interval,
      Optional<Proration> proration,
      TaxCategory tax)
      implements Charge {

    Recurring at(OrderedPrice other) {
      return new Recurring(key, name, other, phases, pay, quantity, interval, proration, tax);
    }
  }

  /// Measured use, always charged after it. `minimum` and `maximum` bound the charge a period.
  record Usage(
      ChargeKey key,
      String name,
      MeterKey meter,
      Decimal included,
      PriceModel model,
      PricePer per,
      RatedBy ratedBy,
      Prices minimum,
      Prices maximum,
      Optional<Interval> interval,
      TaxCategory tax)
      implements Charge {}

  /// Due once, at subscribe or when its add-on is added; never credited.
  record OneTime(ChargeKey key, String name, Prices price, Quantity quantity, TaxCategory tax)
      implements Charge {}

  /// How many are charged for: a number, or one that the subscription carries under a name.
  sealed interface Quantity {
    Quantity ONE = new Fixed(Decimal.ONE);

    record Fixed(Decimal number) implements Quantity {}

    record Named(QuantityName name) implements Quantity {}
  }

  /// What the price is for: each unit, or one unit present during the whole billing period.
  enum PricePer {
    UNIT,
    PERIOD
  }

  /// Which plan's rate a day's usage has: that of the plan in force that day, or of the period's
  /// last day.
  enum RatedBy {
    DAY,
    INVOICE
  }
}
