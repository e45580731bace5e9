package dev.midcycle.charging;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Special;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What should have been billed as a whole at one rate for one period.
///
/// @param stretch the service it is for
/// @param known the same for that part of it which stands billed already; empty when none does
/// @param days for usage, the days it covers
/// @param interval how often it is charged, for a fee that recurs
public record PeriodAmount(
    Rate rate,
    Stretch period,
    Stretch stretch,
    Optional<Sum> known,
    Sum sum,
    NavigableMap<LocalDate, UsedDay> days,
    Optional<Interval> interval) {
  PeriodAmount(
      Rate rate,
      Stretch period,
      Stretch stretch,
      Optional<Sum> known,
      Sum sum,
      NavigableMap<LocalDate, UsedDay> days) {
    this(rate, period, stretch, known, sum, days, Optional.empty());
  }

  /// What something comes to.
  public record Sum(Money amount, Decimal quantity, Derivation why) {}

  /// A fee that is charged once a period.
  static PeriodAmount of(
      Rate.ForPeriod rate, Stretch period, Stretch stretch, Currency currency, FeeOf how) {
    return of(
        rate, period, new Service(stretch, Optional.of(how.interval())), currency, how.special());
  }

  /// Something that is charged once.
  ///
  /// @param special why the price is not the usual one
  static PeriodAmount once(
      Rate.ForPeriod rate, Stretch stretch, Currency currency, Optional<Special> special) {
    return of(rate, stretch, new Service(stretch, Optional.empty()), currency, special);
  }

  private record Service(Stretch stretch, Optional<Interval> interval) {}

  private static PeriodAmount of(
      Rate.ForPeriod rate,
      Stretch period,
      Service service,
      Currency currency,
      Optional<Special> special) {
    var why =
        switch (rate) {
          case Rate.Fee fee -> new Derivation.Flat(fee.unitPrice(), fee.quantity(), special);
          case Rate.Ordered ordered -> new Derivation.Ordered(ordered.priced(currency), special);
        };
    var sum = new Sum(rate.whole(currency), rate.quantity(), why);
    return new PeriodAmount(
        rate,
        period,
        service.stretch(),
        Optional.of(sum),
        sum,
        new TreeMap<>(),
        service.interval());
  }
}
