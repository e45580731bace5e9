package dev.midcycle.usagestatement;

import static dev.midcycle.usagestatement.Using.begun;
import static dev.midcycle.usagestatement.Using.by;
import static dev.midcycle.usagestatement.Using.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.MeterKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a limit is held against, by the days of [Using].
class LevelTest {
  @ParameterizedTest(name = "{0}, used on {1} days, by {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # meter | days | by               | level | because
          sum     | 30   | 2026-04-05T20:00 | 15    | the period so far
          sum     | 30   | 2026-05-01T20:00 | 0     | a new period has begun
          days    | 30   | 2026-04-05T20:00 | 5     | what the day has
          days    | 30   | 2026-04-05T10:00 | 4     | noon is to come: that of the day before
          days    | 3    | 2026-04-05T20:00 | 3     | the last day that had any
          days    | 0    | 2026-04-05T20:00 | 0     | none had
          gauge   | 30   | 2026-04-05T20:00 | 15    | it stands at all that came in
          gauge   | 3    | 2026-04-05T20:00 | 6     | and stays there
          gauge   | 0    | 2026-04-05T20:00 | 0     | nothing came in
          """)
  void is_what_a_meter_stands_at(String meter, int days, String by, String level, String because) {
    var input = by(used(begun("filled"), days), by + ":00Z");
    var catalog = input.catalogs().at(1);

    var stands = Level.of(input, catalog.meter(new MeterKey(meter)));

    assertThat(stands).as(because).hasToString(level);
  }
}
