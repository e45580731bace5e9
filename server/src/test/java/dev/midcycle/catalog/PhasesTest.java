package dev.midcycle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.time.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhasesTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          lengths             | from       | ends                               | because
          3 months            | 2026-01-01 | 2026-04-01                         | counted on the calendar
          3 months            | 2026-11-30 | 2027-02-28                         | a day that is missing is the last one
          1 month, 2 months   | 2026-01-31 | 2026-02-28, 2026-04-30             | months are never chained
          1 month, 1 year     | 2026-01-31 | 2026-02-28, 2027-02-28             | nor months and years
          1 month, 2 weeks    | 2026-01-31 | 2026-02-28, 2026-03-14             | days begin where months end
          10 days, 1 month    | 2026-01-25 | 2026-02-04, 2026-03-04             | and months where days do
          1 month, 1 day, 1 month | 2026-01-31 | 2026-02-28, 2026-03-01, 2026-04-01 | each from there
          40 days             | 2026-02-15 | 2026-03-27                         | a day of 23 hours is a day
          """)
  void hold_one_after_another(String lengths, LocalDate from, String ends, String because) {
    var phases = phases(lengths.split(", ", -1));
    var begun = from.atStartOfDay(ZONE).toInstant();
    var before = begun;

    for (int i = 0; i < phases.all().size(); i++) {
      var end = LocalDate.parse(ends.split(", ", -1)[i]).atStartOfDay(ZONE).toInstant();
      var running = new Phases.Running(phases.all().get(i), end);
      assertThat(phases.at(before, begun, ZONE)).as(because).contains(running);
      assertThat(phases.at(end.minusNanos(1), begun, ZONE)).as(because).contains(running);
      before = end;
    }
    assertThat(phases.at(before, begun, ZONE)).as(because).isEmpty();
  }

  private static Phases phases(String... lengths) {
    return new Phases(
        IntStream.range(0, lengths.length)
            .mapToObj(i ->
                new Phase(
                    new PhaseKey("phase-" + i), Span.parse(lengths[i]).orElseThrow(), Prices.NONE))
            .toList());
  }
}
