package dev.midcycle.rating;

import dev.midcycle.catalog.Meter;
import dev.midcycle.money.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// How the days of a period become the quantity that is priced.
///
/// @param included what is free: of each day where the meter's window is a day, else of the period
public record Counting(Meter meter, Decimal included) {

  /// What a day of the period has.
  ///
  /// @param tally what was used on it
  /// @param level what a meter that carries over stood at at its end
  public record Day(Tally tally, Optional<Decimal> level) {}

  /// What each day adds to the quantity, in order. The quantity is their sum over `under`.
  ///
  /// @param sums of the first days: of none, of one, and so on to all
  public record Parts(List<Decimal> parts, List<Decimal> sums, long under) {
    public Parts {
      parts = List.copyOf(parts);
      sums = List.copyOf(sums);
    }

    static Parts of(List<Decimal> parts, long under) {
      var sums = new ArrayList<>(List.of(Decimal.ZERO));
      parts.forEach(part -> sums.add(sums.getLast().plus(part)));
      return new Parts(parts, sums, under);
    }

    /// The whole quantity.
    public Decimal quantity() {
      return under == 1 ? sums.getLast() : sums.getLast().over(under);
    }

    /// The quantity of the first `count` days, times `under`.
    public Decimal upTo(int count) {
      return sums.get(count);
    }
  }

  /// Whole days count; those without data are zero, unless the meter carries over.
  public Parts parts(List<Day> days) {
    return switch (meter.window()) {
      case DAY -> combined(days);
      case PERIOD -> Parts.of(whole(days), 1);
    };
  }

  /// The day's own number, with what is included of it.
  public Decimal number(Day day) {
    var counted = meter.carryOver() && day.tally().isEmpty() ? day.level() : ownNumber(day);
    return counted.orElse(Decimal.ZERO);
  }

  private Optional<Decimal> ownNumber(Day day) {
    return meter.carryOver() && meter.aggregation() == Meter.Aggregation.SUM
        ? day.level()
        : day.tally().number(meter.aggregation());
  }

  private Parts combined(List<Day> days) {
    var numbers = days.stream().map(this::number).map(this::beyondIncluded).toList();
    return switch (meter.combine()) {
      case SUM -> Parts.of(numbers, 1);
      case AVG -> Parts.of(numbers, Math.max(1, numbers.size()));
      case MAX -> Parts.of(only(numbers, firstBest(numbers, Decimal::max)), 1);
      case LATEST -> Parts.of(only(numbers, lastWithData(days)), 1);
    };
  }

  /// Quantities that only grow are cut where a day ends; of the others one day decides.
  private List<Decimal> whole(List<Day> days) {
    return switch (meter.aggregation()) {
      case COUNT, SUM, UNIQUE_COUNT -> grown(days);
      case MAX -> decided(days, firstBest(values(days), Decimal::max));
      case MIN -> decided(days, firstBest(values(days), Decimal::min));
      case AVG, LATEST -> decided(days, lastWithData(days));
    };
  }

  private List<Decimal> grown(List<Day> days) {
    var parts = new ArrayList<Decimal>();
    var sum = Tally.NONE;
    var before = Decimal.ZERO;
    for (var day : days) {
      sum = sum.plus(day.tally());
      var after = beyondIncluded(sum.number(meter.aggregation()).orElse(Decimal.ZERO));
      parts.add(after.minus(before));
      before = after;
    }
    return parts;
  }

  private List<Decimal> decided(List<Day> days, int deciding) {
    var sum = days.stream().map(Day::tally).reduce(Tally.NONE, Tally::plus);
    var number = beyondIncluded(sum.number(meter.aggregation()).orElse(Decimal.ZERO));
    var parts = new ArrayList<Decimal>();
    for (int day = 0; day < days.size(); day++) {
      parts.add(day == deciding ? number : Decimal.ZERO);
    }
    return parts;
  }

  private List<Decimal> values(List<Day> days) {
    var missing = Decimal.ZERO;
    return days.stream()
        .map(day -> day.tally().number(meter.aggregation()).orElse(missing))
        .toList();
  }

  private Decimal beyondIncluded(Decimal number) {
    return included.isZero() ? number : number.minus(included).max(Decimal.ZERO);
  }

  private static List<Decimal> only(List<Decimal> numbers, int deciding) {
    var parts = new ArrayList<Decimal>();
    for (int day = 0; day < numbers.size(); day++) {
      parts.add(day == deciding ? numbers.get(day) : Decimal.ZERO);
    }
    return parts;
  }

  private static int firstBest(List<Decimal> numbers, BinaryOperator<Decimal> better) {
    int best = 0;
    for (int day = 1; day < numbers.size(); day++) {
      if (!better.apply(numbers.get(best), numbers.get(day)).equals(numbers.get(best))) {
        best = day;
      }
    }
    return best;
  }

  private static int lastWithData(List<Day> days) {
    int last = days.size() - 1;
    while (last > 0 && days.get(last).tally().isEmpty() && days.get(last).level().isEmpty()) {
      last--;
    }
    return last;
  }
}
