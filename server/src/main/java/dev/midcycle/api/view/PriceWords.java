package dev.midcycle.api.view;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a charge costs, in words.
final class PriceWords {
  private final Catalog catalog;
  private final Interval interval;
  private final Currency currency;

  PriceWords(Catalog catalog, Interval interval, Currency currency) {
    this.catalog = catalog;
    this.interval = interval;
    this.currency = currency;
  }

  /// Empty when it has no price for this interval and currency.
  Optional<String> of(Charge charge) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          price(recurring.price())
              .map(price ->
                  price + " per " + each(recurring.quantity()) + per(recurring.interval()));
      case Charge.OneTime once -> price(once.price()).map(price -> price + " once");
      case Charge.Usage usage -> model(usage).map(words -> words + beyond(usage));
    };
  }

  Optional<String> named(Charge charge) {
    return of(charge).map(words -> charge.name() + ": " + words);
  }

  private Optional<String> model(Charge.Usage usage) {
    var thing = catalog.meter(usage.meter()).name().toLowerCase(Locale.ROOT);
    var span =
        switch (usage.per()) {
          case UNIT -> "";
          case PERIOD -> " and " + word(usage.interval().orElse(interval));
        };
    return switch (usage.model()) {
      case PriceModel.PerUnit(var unit) ->
          price(unit).map(price -> "%s per unit of %s%s".formatted(price, thing, span));
      case PriceModel.Graduated(var tiers) ->
          Optional.of(tiers(tiers, thing, "each at its tier's price"));
      case PriceModel.Volume(var tiers) ->
          Optional.of(tiers(tiers, thing, "all at the price of the tier reached"));
      case PriceModel.Packages(var size, var each) ->
          price(each).map(price -> "%s per %s of %s".formatted(price, size, thing));
      case PriceModel.Stairstep(var tiers) ->
          Optional.of(tiers(tiers, thing, "one price for the tier reached"));
    };
  }

  private String tiers(List<Tier> tiers, String thing, String how) {
    var steps =
        tiers.stream()
            .map(tier -> tier.upTo().map(most -> "up to " + most).orElse("beyond") + cost(tier))
            .collect(Collectors.joining(", "));
    return "%s, %s: %s".formatted(thing, how, steps);
  }

  private String cost(Tier tier) {
    var unit = price(tier.unit()).map(price -> " " + price + " each").orElse("");
    var flat =
        tier.flat()
            .of(interval, currency)
            .filter(price -> !price.isZero())
            .flatMap(_ -> price(tier.flat()))
            .map(price -> " plus " + price)
            .orElse("");
    return unit + flat;
  }

  private static String beyond(Charge.Usage usage) {
    return usage.included().isZero() ? "" : ", beyond the " + usage.included() + " included";
  }

  private static String each(Charge.Quantity quantity) {
    return switch (quantity) {
      case Charge.Quantity.Fixed(var number) -> number.equals(Decimal.ONE) ? "" : number + " and ";
      case Charge.Quantity.Named(var name) -> "each of " + name + " and ";
    };
  }

  private String per(Optional<Interval> own) {
    return word(own.orElse(interval));
  }

  private Optional<String> price(Prices prices) {
    return prices
        .of(interval, currency)
        .map(price -> Amount.of(currency, price))
        .map(amount -> amount.currency() + " " + amount.amount());
  }

  private static String word(Interval interval) {
    return Words.code(interval);
  }
}
