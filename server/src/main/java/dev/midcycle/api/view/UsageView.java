package dev.midcycle.api.view;

import dev.midcycle.billing.Book;
import dev.midcycle.due.Consumption;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What a subscription has used in its running period: the numbers that are billed.
public record UsageView(String asOf, List<Metered> charges) {

  /// One usage charge.
  ///
  /// @param includedPer whether the number is free each day, or once a period
  public record Metered(
      String item,
      String charge,
      String name,
      String meter,
      String meterName,
      PeriodView period,
      String used,
      String included,
      String includedPer,
      String billable,
      List<Day> days) {}

  public record Day(String date, String quantity) {}

  public static UsageView of(Book book, Instant now) {
    var zone = book.account().zone();
    return new UsageView(
        now.toString(),
        Consumption.running(book.groundsAt(now)).stream().map(one -> metered(one, zone)).toList());
  }

  private static Metered metered(Consumption.Running one, ZoneId zone) {
    return new Metered(
        one.item().key(),
        one.charge().key().value(),
        one.charge().name(),
        one.meter().key().value(),
        one.meter().name(),
        period(one.period(), zone),
        one.used().toString(),
        one.charge().included().toString(),
        one.meter().window().name().toLowerCase(Locale.ROOT),
        one.billable().toString(),
        one.days().entrySet().stream()
            .map(day -> new Day(day.getKey().toString(), day.getValue().toString()))
            .toList());
  }

  private static PeriodView period(Stretch period, ZoneId zone) {
    return new PeriodView(
        LocalDate.ofInstant(period.from(), zone).toString(),
        LocalDate.ofInstant(period.to(), zone).toString());
  }
}
