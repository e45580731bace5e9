package dev.midcycle.drafting;

import dev.midcycle.charging.Rate;
import dev.midcycle.charging.UsedDay;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The days of usage that a document bills at one rate in one period: those that are new on it, and
/// those that were billed before and have changed.
///
/// @param subscription whose they are, where the document is for several
public record UsageDays(
    Rate rate,
    Stretch period,
    NavigableMap<LocalDate, Day> days,
    Optional<SubscriptionId> subscription) {
  public UsageDays {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  public UsageDays(Rate rate, Stretch period, NavigableMap<LocalDate, Day> days) {
    this(rate, period, days, Optional.empty());
  }

  UsageDays of(SubscriptionId one) {
    return new UsageDays(rate, period, days, Optional.of(one));
  }

  /// One of the days.
  ///
  /// @param number what was counted on it, with what is included
  /// @param part what the day adds to the quantity that is priced
  /// @param before what of that was billed earlier
  public record Day(Decimal number, Decimal part, Decimal before) {

    /// What of the quantity is this document's.
    public Decimal billed() {
      return part.minus(before);
    }
  }

  static UsageDays between(
      Rate rate,
      Stretch period,
      NavigableMap<LocalDate, UsedDay> stood,
      NavigableMap<LocalDate, UsedDay> due) {
    var days = new TreeMap<LocalDate, Day>();
    var all = new TreeSet<>(stood.keySet());
    all.addAll(due.keySet());
    for (var date : all) {
      var before = stood.getOrDefault(date, UsedDay.NONE);
      var now = due.getOrDefault(date, UsedDay.NONE);
      if (!stood.containsKey(date) || !now.equals(before)) {
        days.put(date, new Day(now.number(), now.part(), before.part()));
      }
    }
    return new UsageDays(rate, period, days);
  }

  /// What the days add to the quantity; of an average, times the days that it is over.
  public Decimal sum() {
    return days.values().stream().map(Day::billed).reduce(Decimal.ZERO, Decimal::plus);
  }
}
