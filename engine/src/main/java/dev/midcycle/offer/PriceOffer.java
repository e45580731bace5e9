package dev.midcycle.offer;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// What a plan costs for one interval, whether it may be had so, and what it is by the month and
/// year. Only to compare: nothing is billed by the latter.
///
/// An example: 150.00 a year, where a month is 15.00, is 12.50 by the month and saves 30.00.
///
/// @param perMonth empty for an interval that is not counted in months, like [#perYear]
/// @param saving what a year costs less than by the month; empty when it does not
public record PriceOffer(
    Interval interval,
    Decimal price,
    Optional<Money> perMonth,
    Optional<Money> perYear,
    Optional<Money> saving,
    Availability availability) {
  private static final int MONTHS = 12;

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
    return new PriceOffer(interval, price, perMonth, perYear, saving, availability);
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
