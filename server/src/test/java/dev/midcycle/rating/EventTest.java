package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
  private static final Instant AT = Instant.parse("2026-04-01T08:00:00Z");

  /// The meter counts calls from the EU or the US, and reads their size.
  @ParameterizedTest(name = "{1} from {2} of {3}, {0}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # aggregation | event | region | size | counts | because
          COUNT         | call  | eu     | -    | 1      | it needs no size
          COUNT         | call  | us     | 7    | 1      | one event, whatever its size
          COUNT         | call  | asia   | 7    | none   | the filter does not let it pass
          COUNT         | call  | -      | 7    | none   | nor what says no region
          COUNT         | ping  | eu     | 7    | none   | it is another event
          SUM           | call  | eu     | 7.50 | 7.5    | its size
          SUM           | call  | eu     | -    | none   | there is nothing to count
          SUM           | call  | eu     | much | none   | that is no number
          MAX           | call  | eu     | -3   | -3     | a number below zero is one
          UNIQUE_COUNT  | call  | eu     | much | 1      | one thing of that name
          UNIQUE_COUNT  | call  | eu     | -    | none   | nothing has a name
          """)
  void is_to_a_meter_what_the_meter_counts(
      Meter.Aggregation aggregation,
      String name,
      @Nullable String region,
      @Nullable String size,
      String counts,
      String because) {
    var told = new HashMap<String, String>();
    Optional.ofNullable(region).ifPresent(value -> told.put("region", value));
    Optional.ofNullable(size).ifPresent(value -> told.put("size", value));

    var counted = new Event(name, AT, told).under(meter(aggregation));

    assertThat(
            counted
                .flatMap(tally -> tally.number(aggregation))
                .map(Decimal::toString)
                .orElse("none"))
        .as(because)
        .isEqualTo(counts);
  }

  /// A short text may name a number of a billion digits.
  @ParameterizedTest
  @ValueSource(strings = {"1", "1e14", "1e-15", "999999999999999.999999999999999", "-0", "0"})
  void reads_an_ordinary_number(String text) {
    assertThat(sized(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e15", "1e-16", "1234567890123456", "1e999999999", "1e-999999999", "", "NaN"})
  void does_not_count_a_monstrous_one(String text) {
    assertThat(sized(text)).isEmpty();
  }

  /// What a meter would count, if it had fewer digits, is told to whoever sends it.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          aggregation  | event | region | size | too large | because
          SUM          | call  | eu     | 1e15 | true      |
          LATEST       | call  | us     | 1e15 | true      |
          SUM          | call  | eu     | 1e14 | false     | it is counted
          SUM          | call  | eu     | much | false     | that is no number
          SUM          | ping  | eu     | 1e15 | false     | it is another event
          SUM          | call  | asia   | 1e15 | false     | the filter does not let it pass
          COUNT        | call  | eu     | 1e15 | false     | it counts one, whatever its size
          UNIQUE_COUNT | call  | eu     | 1e15 | false     | that is a name
          """)
  void knows_what_is_too_large(
      Meter.Aggregation aggregation,
      String name,
      String region,
      String size,
      boolean tooLarge,
      String because) {
    var event = new Event(name, AT, Map.of("region", region, "size", size));

    assertThat(event.isTooLargeFor(meter(aggregation))).as(because).isEqualTo(tooLarge);
  }

  private static Optional<Tally> sized(String text) {
    return new Event("call", AT, Map.of("region", "eu", "size", text))
        .under(meter(Meter.Aggregation.SUM));
  }

  private static Meter meter(Meter.Aggregation aggregation) {
    return new Meter(
        new MeterKey("m"),
        "M",
        "call",
        aggregation,
        Optional.of("size"),
        Map.of("region", Set.of("eu", "us")),
        Meter.Window.PERIOD,
        Meter.Combine.SUM,
        false);
  }
}
