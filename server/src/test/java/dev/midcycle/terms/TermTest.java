package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          begun      | length    | then      | on         | runs                  | because
          2025-11-30 | 3 months  | renew     | 2025-11-30 | 2025-11-30/2026-02-28 | February has 28 days
          2025-11-30 | 3 months  | renew     | 2026-02-27 | 2025-11-30/2026-02-28 | its last day
          2025-11-30 | 3 months  | renew     | 2026-02-28 | 2026-02-28/2026-05-30 | counted from 30 November
          2025-11-30 | 3 months  | renew     | 2027-03-01 | 2027-02-28/2027-05-30 | the sixth
          2024-02-29 | 1 year    | renew     | 2028-02-29 | 2028-02-29/2029-02-28 | leap years have it again
          2026-03-01 | 6 weeks   | renew     | 2026-04-12 | 2026-04-12/2026-05-24 | across the change of clocks
          2026-01-01 | 12 months | evergreen | 2026-12-31 | 2026-01-01/2027-01-01 | its last day
          2026-01-01 | 12 months | evergreen | 2027-01-01 | none                  | no other follows
          2026-01-01 | 90 days   | end       | 2026-03-31 | 2026-01-01/2026-04-01 | 31 + 28 + 31 days
          2026-01-01 | 90 days   | end       | 2026-04-01 | none                  | it is over
          """)
  void binds_from_where_it_began(
      LocalDate begun, String length, String then, LocalDate on, String runs, String because) {
    var rule =
        new PlanTerm(
            Span.parse(length).orElseThrow(), PlanTerm.Then.valueOf(then.toUpperCase(Locale.ROOT)));
    var term = new Term(start(begun), rule, ZONE);

    assertThat(term.running(start(on)).map(TermTest::days).orElse("none"))
        .as(because)
        .isEqualTo(runs);
    assertThat(term.ending().isPresent()).isEqualTo(then.equals("end"));
  }

  private static Instant start(LocalDate day) {
    return LocalDays.start(day, ZONE);
  }

  private static String days(Stretch running) {
    return running.from().atZone(ZONE).toLocalDate()
        + "/"
        + running.to().atZone(ZONE).toLocalDate();
  }
}
