package dev.midcycle.api.view;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// Prices of different intervals, made comparable. Only to look at: nothing is billed by them.
public final class Prices {
  private Prices() {}

  private static final int MONTHS = 12;

  /// Empty for an interval that is not counted in months.
  private static Optional<Integer> aYear(Interval interval) {
    return switch (interval) {
      case DAY, WEEK -> Optional.empty();
      case MONTH -> Optional.of(MONTHS);
      case QUARTER -> Optional.of(4);
      case YEAR -> Optional.of(1);
    };
  }

  public static Optional<Money> perYear(Interval interval, Decimal price, Currency currency) {
    return aYear(interval)
        .map(times -> rounded(currency, price.value().multiply(BigDecimal.valueOf(times))));
  }

  public static Optional<Money> perMonth(Interval interval, Decimal price, Currency currency) {
    return perYear(interval, price, currency)
        .map(year -> year.share(1, MONTHS, RoundingMode.HALF_UP));
  }

  /// What a year costs less than by the month; empty when it does not.
  public static Optional<Money> saving(
      Interval interval, Decimal price, Optional<Decimal> monthly, Currency currency) {
    return perYear(interval, price, currency)
        .flatMap(year ->
            monthly
                .flatMap(month -> perYear(Interval.MONTH, month, currency))
                .map(byMonth -> byMonth.minus(year)))
        .filter(Money::isPositive);
  }

  private static Money rounded(Currency currency, BigDecimal amount) {
    return Money.rounded(currency, amount, RoundingMode.HALF_UP);
  }
}
