package dev.midcycle.api.view;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tariff;
import dev.midcycle.rating.Tariff.Step;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What measured use costs, in words: `1,000 included; then $0.01 each for the next 10,000, $0.005
/// each after that; at most $500.00 per month`.
final class TariffWords {
  private static final String FREE = "free";

  private final Charge.Usage usage;
  private final Meter meter;
  private final Interval interval;
  private final Currency currency;

  /// @param interval that its prices are for
  TariffWords(Charge.Usage usage, Meter meter, Interval interval, Currency currency) {
    this.usage = usage;
    this.meter = meter;
    this.interval = interval;
    this.currency = currency;
  }

  public String text() {
    var rate = rate();
    var least = bound(usage.minimum());
    if (rate.equals(FREE) && least.isPresent()) {
      return least.get() + period();
    }
    var bounds =
        Stream.of(
                least.map(amount -> "at least " + amount),
                bound(usage.maximum()).map(amount -> "at most " + amount))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return rate.equals(FREE) || bounds.isEmpty() ? rate : rate + "; " + bounds + period();
  }

  private Optional<String> bound(Prices prices) {
    return prices.of(interval, currency).filter(price -> !price.isZero()).map(this::price);
  }

  private String rate() {
    return switch (Tariff.of(usage.model(), interval, currency)) {
      case Tariff.PerUnit(var unit) -> unit.isZero() ? FREE : then(each(unit));
      case Tariff.Packages(var size, var price) ->
          price.isZero()
              ? FREE
              : then("%s for each %s or part of it".formatted(price(price), number(size)));
      case Tariff.Graduated(var steps) -> graduated(steps);
      case Tariff.Volume(var steps) ->
          steps.size() == 1
              ? graduated(steps)
              : after("the rest ", "all ") + byTotal(steps, this::priced);
      case Tariff.Stairstep(var steps) ->
          after("the rest for ", "") + byTotal(steps, step -> inAll(step.flat()));
    };
  }

  /// Tiers that are free at the beginning are included.
  private String graduated(List<Step> steps) {
    var rest = steps.stream().dropWhile(TariffWords::isFree).toList();
    if (rest.isEmpty()) {
      return FREE;
    }
    if (rest.size() == steps.size()) {
      return then(filled(steps));
    }
    return usage.included().isZero()
        ? "%s included; then %s".formatted(number(rest.getFirst().from()), filled(rest))
        : then(filled(steps));
  }

  private String filled(List<Step> steps) {
    return steps.size() == 1
        ? cost(steps.getFirst())
        : steps.stream().map(step -> cost(step) + place(step)).collect(Collectors.joining(", "));
  }

  private String place(Step step) {
    var first = step.from().isZero() && usage.included().isZero() ? "first " : "next ";
    return step.upTo()
        .map(end -> " for the " + first + number(end.minus(step.from())))
        .orElse(" after that");
  }

  private static String byTotal(List<Step> steps, Function<Step, String> cost) {
    return steps.stream()
        .map(step -> cost.apply(step) + total(step))
        .collect(Collectors.joining(", "));
  }

  private static String total(Step step) {
    return step.upTo()
        .map(end -> " up to " + number(end))
        .orElse(step.from().isZero() ? "" : " above that");
  }

  private String priced(Step step) {
    return isFree(step) ? FREE : "at " + cost(step);
  }

  private String cost(Step step) {
    if (isFree(step)) {
      return FREE;
    }
    if (step.flat().isZero()) {
      return each(step.unit());
    }
    var flat = "a flat " + price(step.flat());
    return step.unit().isZero() ? flat : each(step.unit()) + " plus " + flat;
  }

  private static boolean isFree(Step step) {
    return step.unit().isZero() && step.flat().isZero();
  }

  private String inAll(Decimal amount) {
    return amount.isZero() ? FREE : price(amount) + " in total";
  }

  private String each(Decimal unit) {
    return price(unit)
        + " each"
        + switch (usage.per()) {
          case UNIT -> "";
          case PERIOD -> period();
        };
  }

  private String then(String rate) {
    return after("then ", "") + rate;
  }

  /// What is included, and how the price of the rest is said; or how it is where nothing is.
  private String after(String some, String none) {
    return usage.included().isZero() ? none : number(usage.included()) + included() + some;
  }

  /// Where every day adds to what is billed, every day has what is included.
  private String included() {
    boolean daily =
        usage.per() == Charge.PricePer.UNIT
            && meter.window() == Meter.Window.DAY
            && meter.combine() == Meter.Combine.SUM;
    return daily ? " included each day; " : " included; ";
  }

  private String period() {
    return " per " + Words.code(interval);
  }

  private String price(Decimal price) {
    return Words.price(currency, price);
  }

  private static String number(Decimal number) {
    return Words.number(number.value());
  }
}
