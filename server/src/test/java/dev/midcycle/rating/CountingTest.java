package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

  /// Days are separated by `;`, what was seen on a day by blanks.
  @ParameterizedTest(name = "{0} {1} {2}, {3} included: {4} makes {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # aggregation | window | combine | included | seen on each day | adds each day | under
          UNIQUE_COUNT  | DAY    | SUM     | 1        | ;a;a b c;a b c;a b c;a b;a | 0 0 2 2 2 1 0 | 1
          UNIQUE_COUNT  | PERIOD | SUM     | 0        | a b;a;c          | 2 0 1         | 1
          SUM           | DAY    | SUM     | 0        | 1 2;;4            | 3 0 4         | 1
          SUM           | PERIOD | SUM     | 5        | 3;4;1            | 0 2 1         | 1
          SUM           | DAY    | AVG     | 0        | 3;;6             | 3 0 6         | 3
          COUNT         | PERIOD | SUM     | 1        | x x;x            | 1 1           | 1
          MAX           | DAY    | SUM     | 0        | 2 5 6 9;10       | 9 10          | 1
          MAX           | DAY    | MAX     | 10       | 12;14;14         | 0 4 0         | 1
          MAX           | PERIOD | SUM     | 0        | 3;7;5            | 0 7 0         | 1
          MIN           | PERIOD | SUM     | 0        | 3;1;5            | 0 1 0         | 1
          LATEST        | DAY    | LATEST  | 0        | 3;7;             | 0 7 0         | 1
          LATEST        | DAY    | LATEST  | 0        | ;;               | 0 0 0         | 1
          SUM           | DAY    | SUM     | 0        | 1;-3             | 1 -3          | 1
          SUM           | DAY    | SUM     | 2        | 1;2;3            | 0 0 1         | 1
          LATEST        | PERIOD | SUM     | 0        | 3;7;             | 0 7 0         | 1
          AVG           | DAY    | SUM     | 0        | 2 4;6            | 3 6           | 1
          """)
  void makes_the_quantity_of_the_days(
      Meter.Aggregation aggregation,
      Meter.Window window,
      Meter.Combine combine,
      String included,
      String days,
      String adds,
      long under) {
    var counting = new Counting(meter(aggregation, window, combine, false), Decimal.of(included));

    var parts = counting.parts(days(aggregation, days));

    assertThat(parts.parts().stream().map(Decimal::toString).collect(Collectors.joining(" ")))
        .isEqualTo(adds);
    assertThat(parts.under()).isEqualTo(under);
  }

  @ParameterizedTest(name = "{0} carried over: {1} at {2} makes {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # aggregation | seen on each day | level at each day's end | adds each day
          SUM           | 5;;-2;           | 5;5;3;3                 | 5 5 3 3
          LATEST        | ;4;;             | ;4;4;4                  | 0 4 4 4
          MAX           | 9 4;;            | 4;4;4                   | 9 4 4
          """)
  void a_gauge_keeps_its_level_on_days_without_data(
      Meter.Aggregation aggregation, String days, String levels, String adds) {
    var counting =
        new Counting(meter(aggregation, Meter.Window.DAY, Meter.Combine.SUM, true), Decimal.ZERO);
    var bare = days(aggregation, days);
    var level = levels.split(";", -1);
    var gauge = new ArrayList<Counting.Day>();
    for (int i = 0; i < level.length; i++) {
      var known = Optional.of(level[i].strip()).filter(one -> !one.isEmpty()).map(Decimal::of);
      gauge.add(new Counting.Day(bare.get(i).tally(), known));
    }

    var parts = counting.parts(gauge);

    assertThat(parts.parts().stream().map(Decimal::toString).collect(Collectors.joining(" ")))
        .isEqualTo(adds);
  }

  private static List<Counting.Day> days(Meter.Aggregation aggregation, String days) {
    return Arrays.stream(days.split(";", -1))
        .map(String::strip)
        .map(seen -> new Counting.Day(tally(aggregation, seen), Optional.empty()))
        .toList();
  }

  private static Tally tally(Meter.Aggregation aggregation, String seen) {
    if (seen.isEmpty()) {
      return Tally.NONE;
    }
    var values = seen.split(" ");
    return switch (aggregation) {
      case COUNT -> Tally.events(values.length);
      case UNIQUE_COUNT -> Tally.each(new HashSet<>(Arrays.asList(values)));
      case SUM, MAX, MIN, AVG, LATEST ->
          Arrays.stream(values)
              .map(value -> Tally.of(Decimal.of(value), Instant.EPOCH))
              .reduce(Tally.NONE, Tally::plus);
    };
  }

  private static Meter meter(
      Meter.Aggregation aggregation,
      Meter.Window window,
      Meter.Combine combine,
      boolean carryOver) {
    return new Meter(
        new MeterKey("m"),
        "M",
        "e",
        aggregation,
        Optional.of("p"),
        Map.of(),
        window,
        combine,
        carryOver);
  }
}
