package dev.midcycle.billing;

import static java.math.RoundingMode.HALF_UP;
import static java.time.temporal.ChronoUnit.DAYS;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A plan for an interval, of the catalogue that is walked: what it costs, and what a change from
/// it costs and when it is done, by the rules and this table alone. All begin on one day, with four
/// seats.
record Offer(String plan, String interval) {
  static final LocalDate START = LocalDate.of(2026, 1, 31);
  static final int SEATS = 4;
  static final List<String> INTERVALS = List.of("2 weeks", "month", "6 months", "year");

  int days() {
    return switch (interval) {
      case "2 weeks" -> 14;
      case "month" -> 30;
      case "6 months" -> 180;
      default -> 365;
    };
  }

  LocalDate nth(int number) {
    return switch (interval) {
      case "2 weeks" -> START.plusWeeks(2L * number);
      case "month" -> START.plusMonths(number);
      case "6 months" -> START.plusMonths(6L * number);
      default -> START.plusYears(number);
    };
  }

  /// The first date of the period that holds `day`, and of the one after it.
  LocalDate[] around(LocalDate day) {
    int number = 0;
    while (!nth(number + 1).isAfter(day)) {
      number++;
    }
    return new LocalDate[] {nth(number), nth(number + 1)};
  }

  /// A rule of the catalogue would have it done at once, while a term runs.
  boolean isBoundOn(Offer to) {
    return plan.equals("d") && to.plan().equals("a") && isDown(to);
  }

  private boolean isDown(Offer to) {
    return to.days() == days() ? to.plan().compareTo(plan) < 0 : to.days() < days();
  }

  /// The day on which what a customer asks for is done.
  LocalDate due(Offer to, LocalDate on) {
    boolean ruled = plan.equals("d") && to.plan().equals("a");
    return isDown(to) && !ruled ? termEnd(plan, on).orElse(around(on)[1]) : on;
  }

  private static Optional<LocalDate> termEnd(String plan, LocalDate on) {
    return switch (plan) {
      case "c" -> Optional.of(START.plusDays(100)).filter(on::isBefore);
      case "d" -> {
        int terms = 1;
        while (!on.isBefore(START.plusMonths(5L * terms))) {
          terms++;
        }
        yield Optional.of(START.plusMonths(5L * terms));
      }
      default -> Optional.empty();
    };
  }

  /// The rest of what one has comes back; the rest of the period, or a whole new one, is charged.
  Money cost(Offer to, LocalDate on) {
    var period = around(on);
    var back = rest(base(period[0]), period, on).plus(rest(seats(), period, on));
    if (interval.equals(to.interval)) {
      return rest(to.base(period[0]), period, on).plus(rest(to.seats(), period, on)).minus(back);
    }
    return to.base(on).plus(to.seats()).minus(back);
  }

  private static Money rest(Money fee, LocalDate[] period, LocalDate on) {
    return fee.minus(
        fee.share(DAYS.between(period[0], on), DAYS.between(period[0], period[1]), HALF_UP));
  }

  /// What a plan costs in a period that begins on a day: by the phase that holds it.
  private Money base(LocalDate begin) {
    return usd(
        switch (plan) {
          case "a" -> price("14.99", "29.99", "169.95", "299.90");
          case "b" ->
              begin.isBefore(START.plusMonths(3))
                  ? price("9.99", "19.00", "99.00", "333.00")
                  : begin.isBefore(START.plusMonths(3).plusDays(45))
                      ? price("25.00", "33.33", "275.00", "500.00")
                      : price("25.00", "50.00", "275.00", "500.00");
          case "c" -> price("40.00", "79.95", "420.00", "799.00");
          default ->
              begin.isBefore(START.plusWeeks(6))
                  ? "0"
                  : price("60.00", "119.99", "650.01", "1199.99");
        });
  }

  private String price(String... byInterval) {
    return byInterval[INTERVALS.indexOf(interval)];
  }

  /// Four seats: 4 x 3.33; 3.00 + 2 x 9.00 + 2 x 5.00; beyond the one included 3 x 4.00 + 2.50; two
  /// packages at 11.11.
  private Money seats() {
    return usd(
        switch (plan) {
          case "a" -> "13.32";
          case "b" -> "31.00";
          case "c" -> "14.50";
          default -> "22.22";
        });
  }

  private static Money usd(String amount) {
    return Money.exactly(Life.USD, Decimal.of(amount).value());
  }
}
