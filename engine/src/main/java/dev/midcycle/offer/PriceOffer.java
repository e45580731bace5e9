package dev.midcycle.offer;

import dev.midcycle.catalog.Phase;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// What a plan costs for one interval, whether it may be had so, and what it is by the month and
/// year. Only to compare: nothing is billed by the latter.
///
/// An example: 150.00 a year, where a month is 15.00, is 12.50 by the month and saves 30.00.
///
/// @param perMonth empty for an interval that is not counted in months, like [#perYear]
/// @param perYear empty also where a phase comes first
/// @param saving what a year costs less than by the month; empty when it does not
/// @param inAll what a plan that ends by itself costs until then, and nothing is told of a year;
///   empty where it does not end, or not with a period, and where a phase comes first
/// @param first what it costs at first, where a phase comes before that price
/// @param isAgreed whether the price was agreed with the customer
public record PriceOffer(
    Interval interval,
    Decimal price,
    Optional<Money> perMonth,
    Optional<Money> perYear,
    Optional<Money> saving,
    Optional<Money> inAll,
    Availability availability,
    Optional<First> first,
    boolean isAgreed) {
  private static final int MONTHS = 12;

  /// A phase that comes before the usual price.
  ///
  /// @param until its last day; empty where paid service has not begun
  public record First(Phase phase, Optional<LocalDate> until) {}

  /// Spread over months is what is paid at first; no year of it costs one price all through.
  PriceOffer first(First phase, Currency currency) {
    var months =
        phase
            .phase()
            .prices()
            .of(interval, currency)
            .flatMap(amount -> over(1, interval, amount, currency));
    return new PriceOffer(
        interval,
        price,
        months,
        Optional.empty(),
        saving,
        Optional.empty(),
        availability,
        Optional.of(phase),
        isAgreed);
  }

  PriceOffer agreed() {
    return new PriceOffer(
        interval, price, perMonth, perYear, saving, inAll, availability, first, true);
  }

  /// Of a plan that ends by itself after so long.
  PriceOffer ending(Span term, Currency currency) {
    var whole =
        term.periods(interval)
            .map(BigDecimal::valueOf)
            .map(number ->
                Money.rounded(currency, price.value().multiply(number), RoundingMode.HALF_UP));
    return new PriceOffer(
        interval,
        price,
        perMonth,
        Optional.empty(),
        Optional.empty(),
        whole,
        availability,
        first,
        isAgreed);
  }

  /// What is paid at first.
  public Decimal atFirst(Currency currency) {
    return first.flatMap(phase -> phase.phase().prices().of(interval, currency)).orElse(price);
  }

  /// @param monthly what the same costs by the month, where it is sold so
  static PriceOffer of(
      Interval interval,
      Decimal price,
      Optional<Decimal> monthly,
      Currency currency,
      Availability availability) {
    var perYear = over(MONTHS, interval, price, currency);
    var saving =
        perYear
            .flatMap(year ->
                monthly
                    .flatMap(month -> over(MONTHS, Interval.MONTH, month, currency))
                    .map(byMonth -> byMonth.minus(year)))
            .filter(Money::isPositive);
    var perMonth = over(1, interval, price, currency);
    return new PriceOffer(
        interval,
        price,
        perMonth,
        perYear,
        saving,
        Optional.empty(),
        availability,
        Optional.empty(),
        false);
  }

  /// What so many months cost.
  private static Optional<Money> over(
      int months, Interval interval, Decimal price, Currency currency) {
    return Optional.of(interval)
        .filter(Interval::isMonthly)
        .map(Interval::months)
        .map(of ->
            price
                .value()
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(of), Money.decimals(currency), RoundingMode.HALF_UP))
        .map(amount -> Money.rounded(currency, amount, RoundingMode.HALF_UP));
  }
}
