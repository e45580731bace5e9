package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDaysTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          day        | zone             | begins               | because
          2026-03-29 | Europe/Berlin    | 2026-03-28T23:00:00Z | a day of 23 hours
          2026-03-30 | Europe/Berlin    | 2026-03-29T22:00:00Z | and the one after it
          2018-11-04 | America/Sao_Paulo | 2018-11-04T03:00:00Z | midnight was skipped: one o'clock
          2011-12-30 | Pacific/Apia     | 2011-12-30T10:00:00Z | the day was skipped
          """)
  void a_day_begins_where_its_zone_says(
      LocalDate day, ZoneId zone, Instant begins, String because) {
    assertThat(LocalDays.start(day, zone)).as(because).isEqualTo(begins);
    assertThat(LocalDays.start(day, zone)).as("%s, asked again", because).isEqualTo(begins);
  }

  /// Days far apart share a place, and zones do not.
  @Test
  void answers_that_are_kept_are_those_of_the_zone() {
    var zones = List.of("America/New_York", "Europe/Berlin", "Pacific/Apia", "+05:30", "UTC");
    for (int round = 0; round < 2; round++) {
      for (var day = LocalDate.of(1995, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
        for (var name : zones) {
          var zone = ZoneId.of(name);
          assertThat(LocalDays.start(day, zone))
              .as("%s in %s", day, name)
              .isEqualTo(day.atStartOfDay(zone).toInstant());
        }
      }
    }
  }

  @Test
  void days_far_away_have_a_beginning_too() {
    var zone = ZoneId.of("Europe/Berlin");
    for (int year : new int[] {-5000, 1, 1900, 2026, 9999}) {
      for (int days : new int[] {0, 512, -512}) {
        var day = LocalDate.of(year, 7, 1).plusDays(days);
        assertThat(LocalDays.start(day, zone)).isEqualTo(day.atStartOfDay(zone).toInstant());
      }
    }
  }
}
