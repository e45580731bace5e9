package dev.midcycle.api.view;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a charge costs, in words.
final class PriceWords {
  private static final String UP_TO = "up to ";

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
      case Charge.Usage usage -> named(usage);
      case Charge.Recurring _, Charge.OneTime _ -> alone(charge);
    };
  }

  Optional<String> named(Charge charge) {
    return alone(charge).map(words -> title(charge) + ": " + words);
  }

  /// The charge's own name, or that of what is measured.
  String title(Charge charge) {
    return switch (charge) {
      case Charge.Usage usage when usage.name().equals(usage.key().value()) ->
          catalog.meter(usage.meter()).name();
      case Charge.Usage _, Charge.Recurring _, Charge.OneTime _ -> charge.name();
    };
  }

  Optional<String> alone(Charge charge) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          price(recurring.price())
              .map(price -> price + per(recurring.interval()) + each(recurring.quantity()));
      case Charge.OneTime once -> price(once.price()).map(price -> price + " once");
      case Charge.Usage usage -> model(usage).map(words -> words + beyond(usage));
    };
  }

  private Optional<String> model(Charge.Usage usage) {
    var span =
        switch (usage.per()) {
          case UNIT -> "";
          case PERIOD -> per(usage.interval());
        };
    return switch (usage.model()) {
      case PriceModel.PerUnit(var unit) -> price(unit).map(price -> price + " each" + span);
      case PriceModel.Graduated(var tiers) -> Optional.of(graduated(tiers));
      case PriceModel.Volume(var tiers) ->
          Optional.of("each at the price of the total, " + steps(tiers));
      case PriceModel.Packages(var size, var each) ->
          price(each).map(price -> price + " per " + Words.number(size.value()));
      case PriceModel.Stairstep(var tiers) ->
          Optional.of("one price for the total, " + steps(tiers));
    };
  }

  /// "the first 1,000 free, up to 10,000 $0.02 each, beyond $0.01 each"
  private String graduated(List<Tier> tiers) {
    var steps = steps(tiers);
    return steps.startsWith(UP_TO) ? "the first " + steps.substring(UP_TO.length()) : steps;
  }

  private String steps(List<Tier> tiers) {
    return tiers.stream()
        .map(tier ->
            tier.upTo().map(most -> UP_TO + Words.number(most.value())).orElse("beyond")
                + " "
                + cost(tier))
        .collect(Collectors.joining(", "));
  }

  private String cost(Tier tier) {
    var parts =
        Stream.of(
                asked(tier.unit()).map(price -> price + " each"),
                asked(tier.flat()).map(price -> price + " in all"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" plus "));
    return parts.isEmpty() ? "free" : parts;
  }

  /// A price that is not nothing.
  private Optional<String> asked(Prices prices) {
    return prices
        .of(interval, currency)
        .filter(price -> !price.isZero())
        .flatMap(_ -> price(prices));
  }

  private static String beyond(Charge.Usage usage) {
    if (usage.included().isZero()) {
      return "";
    }
    return usage.included().equals(Decimal.ONE)
        ? ", beyond the first"
        : ", beyond the first " + Words.number(usage.included().value());
  }

  private static String each(Charge.Quantity quantity) {
    return switch (quantity) {
      case Charge.Quantity.Fixed(var number) ->
          number.equals(Decimal.ONE) ? "" : " for each of " + Words.number(number.value());
      case Charge.Quantity.Named(var name) -> " for each of your " + name.value();
    };
  }

  private String per(Optional<Interval> own) {
    return " per " + Words.code(own.orElse(interval));
  }

  private Optional<String> price(Prices prices) {
    return prices
        .of(interval, currency)
        .map(price -> Amount.of(currency, price))
        .map(amount -> Words.money(currency, new BigDecimal(amount.amount())));
  }
}
