package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What was agreed with one customer of a charge. What it leaves out, an interval of a price too,
/// is as the catalogue has it.
///
/// @param price of one, or of a package; for a plan's fee: the fee
/// @param tiers none: those of the catalogue
/// @param included of usage, per period or per window
/// @param minimum for a plan's fee: what is committed to a period
public record OwnPrice(
    Prices price, List<Tier> tiers, Optional<Decimal> included, Prices minimum, Prices maximum) {
  public OwnPrice {
    tiers = List.copyOf(tiers);
  }

  public static OwnPrice of(Prices price) {
    return new OwnPrice(price, List.of(), Optional.empty(), Prices.NONE, Prices.NONE);
  }

  /// The charge at this price, under a plan that is had for `plans`.
  Charge on(Charge charge, Interval plans) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          recurring.at(on(recurring.price(), recurring.interval().orElse(plans)));
      case Charge.OneTime once ->
          new Charge.OneTime(
              once.key(), once.name(), once.price().with(price), once.quantity(), once.tax());
      case Charge.Usage usage ->
          new Charge.Usage(
              usage.key(),
              usage.name(),
              usage.meter(),
              included.orElse(usage.included()),
              on(usage.model(), usage.interval().orElse(plans)),
              usage.per(),
              usage.ratedBy(),
              usage.minimum().with(minimum),
              usage.maximum().with(maximum),
              usage.interval(),
              usage.tax());
    };
  }

  private OrderedPrice on(OrderedPrice ordered, Interval interval) {
    return new OrderedPrice(
        on(ordered.model(), interval),
        included.orElse(ordered.included()),
        ordered.minimum().with(minimum),
        ordered.maximum().with(maximum));
  }

  /// A price that was agreed holds whatever the model has become; tiers need a model with tiers.
  private PriceModel on(PriceModel model, Interval interval) {
    return switch (model) {
      case PriceModel.PerUnit _, PriceModel.Packages _ -> model.with(price);
      case PriceModel.Graduated _ when hasTiers(interval) -> new PriceModel.Graduated(tiers);
      case PriceModel.Volume _ when hasTiers(interval) -> new PriceModel.Volume(tiers);
      case PriceModel.Stairstep _ when hasTiers(interval) -> new PriceModel.Stairstep(tiers);
      case PriceModel.Graduated _, PriceModel.Volume _, PriceModel.Stairstep _ ->
          price.isFor(interval) ? model.with(price) : model;
    };
  }

  private boolean hasTiers(Interval interval) {
    return !tiers.isEmpty() && Tier.prices(tiers).allMatch(prices -> prices.isFor(interval));
  }

  /// Whether something is not as the catalogue has it, for this interval. What is committed to a
  /// plan is not its fee's price.
  public boolean bearsOn(ChargeKey charge, Interval interval, Currency currency) {
    return prices(interval, currency)
        || (!charge.equals(Charge.BASE)
            && (included.isPresent()
                || minimum.of(interval, currency).isPresent()
                || maximum.of(interval, currency).isPresent()));
  }

  /// Whether it says itself what one costs.
  public boolean prices(Interval interval, Currency currency) {
    return price.of(interval, currency).isPresent() || hasTiers(interval);
  }
}
