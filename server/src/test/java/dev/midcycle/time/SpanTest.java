package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          written  | told     | start            | end              | because
          1 day    | 1 day    | 2026-03-07T10:00 | 2026-03-08T10:00 | a day of 23 hours
          14 days  | 14 days  | 2026-04-01T00:00 | 2026-04-15T00:00 |
          2 weeks  | 2 weeks  | 2026-04-01T00:00 | 2026-04-15T00:00 | the same, in its own words
          1 months | 1 month  | 2026-01-31T00:00 | 2026-02-28T00:00 | February has no 31st
          3 months | 3 months | 2026-02-28T00:00 | 2026-05-28T00:00 | nothing is remembered
          1 year   | 1 year   | 2024-02-29T00:00 | 2025-02-28T00:00 | no 29th
          """)
  void goes_by_the_calendar(
      String written, String told, LocalDateTime start, LocalDateTime end, String because) {
    var span = Span.parse(written).orElseThrow();

    assertThat(span).hasToString(told);
    assertThat(span.after(start.atZone(NEW_YORK).toInstant(), NEW_YORK))
        .as(because)
        .isEqualTo(end.atZone(NEW_YORK).toInstant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "day", "0 days", "1.5 months", "2 quarters", "10000 days", "2 DAYS"})
  void what_is_written_otherwise_is_none(String written) {
    assertThat(Span.parse(written)).isEmpty();
  }

  @Test
  void is_at_least_one() {
    assertThatThrownBy(() -> new Span(0, Span.Unit.DAY)).hasMessageContaining("at least one");
    assertThat(new Span(1, Span.Unit.DAY)).hasToString("1 day");
  }
}
