package dev.midcycle.words;

import static java.util.stream.Collectors.joining;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.OrderedPrice;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tariff;
import dev.midcycle.rating.Tariff.Step;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What measured use costs, in words: `1,000 included; then $0.01 each for the next 10,000, $0.005
/// each after that; at most $500.00 per month`. And what is ordered by number: `3 included; then
/// $10.00 each, per month`.
final class TariffWords {
  private static final Phrases WORDS = Phrases.of("prices");

  private final OrderedPrice price;
  private final Style style;
  private final Interval interval;
  private final Currency currency;

  /// What is said of each unit, and of what is included.
  private enum Style {
    USED,
    /// Every day has what is included.
    USED_DAILY,
    /// The price is for one that is there during a whole period.
    PRESENT,
    ORDERED
  }

  private TariffWords(OrderedPrice price, Style style, Interval interval, Currency currency) {
    this.price = price;
    this.style = style;
    this.interval = interval;
    this.currency = currency;
  }

  /// @param interval that its prices are for
  static TariffWords of(Charge.Usage usage, Meter meter, Interval interval, Currency currency) {
    var price = new OrderedPrice(usage.model(), usage.included(), usage.minimum(), usage.maximum());
    return new TariffWords(price, style(usage, meter), interval, currency);
  }

  static TariffWords of(OrderedPrice price, Interval interval, Currency currency) {
    return new TariffWords(price, Style.ORDERED, interval, currency);
  }

  /// Where every day adds to what is billed, every day has what is included.
  private static Style style(Charge.Usage usage, Meter meter) {
    boolean daily = meter.window() == Meter.Window.DAY && meter.combine() == Meter.Combine.SUM;
    return switch (usage.per()) {
      case UNIT -> daily ? Style.USED_DAILY : Style.USED;
      case PERIOD -> Style.PRESENT;
    };
  }

  String text() {
    return rate().map(this::aPeriod).map(this::bounded).orElseGet(this::free);
  }

  /// What is used has no period of its own.
  private String aPeriod(String rate) {
    return switch (style) {
      case USED, USED_DAILY, PRESENT -> rate;
      case ORDERED -> WORDS.say("a_period", "rate", rate, "per", English.per(interval));
    };
  }

  /// The least there is to pay, where use itself is free.
  private String free() {
    return bound(price.minimum()).map(this::perPeriod).orElseGet(() -> WORDS.say("free"));
  }

  private String bounded(String rate) {
    var bounds =
        Stream.of(
                bound(price.minimum()).map(least -> WORDS.say("at_least", "amount", least)),
                bound(price.maximum()).map(most -> WORDS.say("at_most", "amount", most)))
            .flatMap(Optional::stream)
            .toList();
    return bounds.isEmpty()
        ? rate
        : WORDS.say(
            "bounded", "rate", rate, "bounds", English.and(bounds), "per", English.per(interval));
  }

  private Optional<String> bound(Prices prices) {
    return prices.of(interval, currency).filter(price -> !price.isZero()).map(this::price);
  }

  /// Empty where it is free.
  private Optional<String> rate() {
    return switch (Tariff.of(price.model(), interval, currency)) {
      case Tariff.PerUnit(var unit) ->
          unit.isZero() ? Optional.empty() : Optional.of(then(each(unit)));
      case Tariff.Packages(var size, var price) ->
          price.isZero()
              ? Optional.empty()
              : Optional.of(
                  then(WORDS.say("package", "price", price(price), "size", English.number(size))));
      case Tariff.Graduated(var steps) -> graduated(steps);
      case Tariff.Volume(var steps) ->
          steps.size() == 1 ? graduated(steps) : Optional.of(volume(byTotal(steps, this::priced)));
      case Tariff.Stairstep(var steps) ->
          isForNothing(steps)
              ? Optional.empty()
              : Optional.of(stairs(byTotal(steps, step -> inAll(step.flat()))));
    };
  }

  private boolean isForNothing(List<Step> steps) {
    return steps.size() == 1 && steps.getFirst().flat().isZero() && !isIncluded();
  }

  private String volume(String rate) {
    return isIncluded()
        ? included(WORDS.say("the_rest", "rate", rate))
        : WORDS.say("all", "rate", rate);
  }

  private String stairs(String rate) {
    return isIncluded() ? included(WORDS.say("the_rest_for", "rate", rate)) : rate;
  }

  /// Tiers that are free at the beginning are included.
  private Optional<String> graduated(List<Step> steps) {
    var rest = steps.stream().dropWhile(TariffWords::isFree).toList();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    if (rest.size() == steps.size() || isIncluded()) {
      return Optional.of(then(filled(steps)));
    }
    var from = English.number(rest.getFirst().from());
    return Optional.of(
        WORDS.say("included", "number", from, "rest", WORDS.say("then", "rate", filled(rest))));
  }

  private String filled(List<Step> steps) {
    return steps.size() == 1
        ? cost(steps.getFirst())
        : steps.stream().map(this::place).collect(joining(", "));
  }

  private String place(Step step) {
    var cost = cost(step);
    return step.upTo()
        .map(end -> English.number(end.minus(step.from())))
        .map(number ->
            WORDS.say(
                step.from().isZero() && !isIncluded() ? "first_units" : "next_units",
                "cost",
                cost,
                "number",
                number))
        .orElseGet(() -> WORDS.say("after_that", "cost", cost));
  }

  private static String byTotal(List<Step> steps, Function<Step, String> cost) {
    return steps.stream().map(step -> total(step, cost.apply(step))).collect(joining(", "));
  }

  private static String total(Step step, String cost) {
    return step.upTo()
        .map(end -> WORDS.say("up_to", "cost", cost, "number", English.number(end)))
        .orElseGet(() -> step.from().isZero() ? cost : WORDS.say("above_that", "cost", cost));
  }

  private String priced(Step step) {
    return isFree(step) ? cost(step) : WORDS.say("at", "cost", cost(step));
  }

  private String cost(Step step) {
    if (isFree(step)) {
      return WORDS.say("free");
    }
    if (step.flat().isZero()) {
      return each(step.unit());
    }
    var flat = WORDS.say("flat", "price", price(step.flat()));
    return step.unit().isZero() ? flat : WORDS.say("plus", "each", each(step.unit()), "flat", flat);
  }

  private static boolean isFree(Step step) {
    return step.unit().isZero() && step.flat().isZero();
  }

  private String inAll(Decimal amount) {
    return amount.isZero() ? WORDS.say("free") : WORDS.say("in_total", "price", price(amount));
  }

  private String each(Decimal unit) {
    return switch (style) {
      case USED, USED_DAILY, ORDERED -> WORDS.say("each", "price", price(unit));
      case PRESENT -> WORDS.say("each_per", "price", price(unit), "per", English.per(interval));
    };
  }

  private String then(String rate) {
    return isIncluded() ? included(WORDS.say("then", "rate", rate)) : rate;
  }

  private boolean isIncluded() {
    return !price.included().isZero();
  }

  /// What is included, and how the price of the rest is said.
  private String included(String rest) {
    return WORDS.say(
        style == Style.USED_DAILY ? "included_daily" : "included",
        "number",
        English.number(price.included()),
        "rest",
        rest);
  }

  private String perPeriod(String price) {
    return WORDS.say("price_per", "price", price, "per", English.per(interval));
  }

  private String price(Decimal price) {
    return English.price(currency, price);
  }
}
