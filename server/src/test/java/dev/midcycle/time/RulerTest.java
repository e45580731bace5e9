package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulerTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          from                    | to                      | days | seconds | because
          2026-03-29T00:00        | 2026-03-30T00:00        | 1    | 82800   | a day of 23 hours
          2026-10-25T00:00        | 2026-10-26T00:00        | 1    | 90000   | and one of 25
          2026-04-10T23:59:59.900 | 2026-04-11T00:00:00.100 | 1    | 1       | parts of a second do not count
          2026-04-10T00:00        | 2026-04-10T23:59:59     | 0    | 86399   | within a day
          """)
  void measures(LocalDateTime from, LocalDateTime to, long days, long seconds, String because) {
    var stretch = new Stretch(from.atZone(BERLIN).toInstant(), to.atZone(BERLIN).toInstant());

    assertThat(new Ruler.Days(BERLIN).length(stretch)).as(because).isEqualTo(days);
    assertThat(new Ruler.Seconds(BERLIN).length(stretch)).as(because).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          at                      | by days          | by seconds
          2026-04-10T15:30:45.678 | 2026-04-10T00:00 | 2026-04-10T15:30:45
          2026-03-29T12:00        | 2026-03-29T00:00 | 2026-03-29T12:00
          2026-04-10T00:00        | 2026-04-10T00:00 | 2026-04-10T00:00
          """)
  void a_change_takes_hold(LocalDateTime at, LocalDateTime byDays, LocalDateTime bySeconds) {
    var instant = at.atZone(BERLIN).toInstant();

    assertThat(new Ruler.Days(BERLIN).snap(instant)).isEqualTo(byDays.atZone(BERLIN).toInstant());
    assertThat(new Ruler.Seconds(BERLIN).snap(instant))
        .isEqualTo(bySeconds.atZone(BERLIN).toInstant());
  }
}
