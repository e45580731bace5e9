package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of the days of April 2026: `10-20` is from the 10th up to, but not including, the 20th.
class StretchTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          one   | other | common | because
          10-20 | 15-25 | 15-20  | the end of one is the beginning of the other
          15-25 | 10-20 | 15-20  | either way round
          10-20 | 12-18 | 12-18  | one lies within the other
          10-20 | 10-20 | 10-20  | the same
          10-20 | 20-25 |        | they only touch
          20-25 | 10-20 |        | either way round
          10-12 | 20-25 |        | far apart
          """)
  void two_have_days_in_common(String one, String other, @Nullable String common, String because) {
    assertThat(days(one).and(days(other)))
        .as(because)
        .isEqualTo(Optional.ofNullable(common).map(StretchTest::days));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          on | before | contained | since | because
          9  |        | false     | 10-20 | it is to come
          10 |        | true      | 10-20 | the first day counts
          15 | 10-15  | true      | 15-20 | its middle
          19 | 10-19  | true      | 19-20 | its last day
          20 | 10-20  | false     |       | the end does not
          21 | 10-20  | false     |       | it is over
          """)
  void a_day_divides_it(
      int on, @Nullable String before, boolean contained, @Nullable String since, String because) {
    var stretch = days("10-20");

    assertThat(stretch.before(day(on)))
        .as(because)
        .isEqualTo(Optional.ofNullable(before).map(StretchTest::days));
    assertThat(stretch.contains(day(on))).as(because).isEqualTo(contained);
    assertThat(stretch.since(day(on)))
        .as(because)
        .isEqualTo(Optional.ofNullable(since).map(StretchTest::days));
  }

  @Test
  void has_at_least_one_instant() {
    assertThatThrownBy(() -> new Stretch(day(10), day(10)))
        .hasMessage("a stretch ends after it begins: 2026-04-10T00:00:00Z/2026-04-10T00:00:00Z");
    assertThat(Stretch.between(day(10), day(10))).isEmpty();
    assertThat(Stretch.between(day(11), day(10))).isEmpty();
    assertThat(days("10-11")).hasToString("2026-04-10T00:00:00Z/2026-04-11T00:00:00Z");
  }

  @Test
  void sorts_by_start_then_by_end() {
    assertThat(days("10-20")).isLessThan(days("11-12"));
    assertThat(days("11-12")).isGreaterThan(days("10-20"));
    assertThat(days("10-20")).isLessThan(days("10-21"));
    assertThat(days("10-20")).isEqualByComparingTo(days("10-20"));
  }

  @Test
  void of_two_instants_one_is_earlier() {
    assertThat(Stretch.earlier(day(1), day(2))).isEqualTo(day(1));
    assertThat(Stretch.earlier(day(2), day(1))).isEqualTo(day(1));
    assertThat(Stretch.later(day(1), day(2))).isEqualTo(day(2));
    assertThat(Stretch.later(day(2), day(1))).isEqualTo(day(2));
  }

  private static Stretch days(String text) {
    int line = text.indexOf('-');
    return new Stretch(
        day(Integer.parseInt(text.substring(0, line))),
        day(Integer.parseInt(text.substring(line + 1))));
  }

  private static Instant day(int day) {
    return LocalDate.of(2026, 4, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
