package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/// What so many of a recurring charge cost a period: the model's price of the whole number.
///
/// An example: `included: 50`, graduated with 20.00 each up to 50 and 17.50 after that. 143 seats
/// cost 50 x 20.00 + 43 x 17.50 = 1,752.50, for the first 50 are free.
///
/// @param included how many are free; the model prices what is beyond them
/// @param minimum the least that a period costs, also where nothing is ordered; empty for none
/// @param maximum the most that a period costs; empty for none
public record OrderedPrice(PriceModel model, Decimal included, Prices minimum, Prices maximum) {

  /// So much for each, and nothing else to say.
  public static OrderedPrice each(Prices price) {
    return new OrderedPrice(new PriceModel.PerUnit(price), Decimal.ZERO, Prices.NONE, Prices.NONE);
  }

  /// The price of each, where the number times it is all there is to say.
  public Optional<Prices> each() {
    return unit().filter(_ -> included.isZero() && minimum.isEmpty() && maximum.isEmpty());
  }

  /// The price of each beyond the included ones, where it is one price.
  public Optional<Prices> unit() {
    return switch (model) {
      case PriceModel.PerUnit(var unit) -> Optional.of(unit);
      case PriceModel.Graduated _,
          PriceModel.Volume _,
          PriceModel.Packages _,
          PriceModel.Stairstep _ ->
          Optional.empty();
    };
  }

  /// At this price for each, or for each package, where there is one.
  public OrderedPrice with(Prices price) {
    return new OrderedPrice(model.with(price), included, minimum, maximum);
  }

  public boolean isPriced(Interval interval, Currency currency) {
    return prices().allMatch(prices -> prices.of(interval, currency).isPresent());
  }

  /// All prices that it may come to be charged at.
  Stream<Prices> prices() {
    return Stream.concat(
        model.prices(), Stream.of(minimum, maximum).filter(bound -> !bound.isEmpty()));
  }

  /// Whether any number costs anything.
  boolean costsSomething() {
    return minimum.costsSomething() || model.costsSomething();
  }
}
