package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Months from 31 January 2026, priced from 10 March on.
class PricedTest {
  private static final Priced FROM_10_MARCH = Priced.since(at("2026-03-10"), terms("2026-01-31"));

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          settled to            | from       | to         | as of      | due up to  | because
                                | 2026-02-28 | 2026-03-31 | 2026-03-31 | 2026-03-31 | the period is over
                                | 2026-02-28 | 2026-03-31 | 2026-03-30 |            | it runs
          2026-03-20            | 2026-02-28 | 2026-03-31 | 2026-03-30 | 2026-03-20 | up to there it fell due at once
          2026-04-20            | 2026-02-28 | 2026-03-31 | 2026-03-30 | 2026-03-31 | no further than it reaches
          2026-03-31            | 2026-03-31 | 2026-04-30 | 2026-04-10 |            | nothing of this one did
          2026-03-20 2026-03-15 | 2026-02-28 | 2026-03-31 | 2026-03-30 | 2026-03-20 | the furthest counts
          2026-03-15 2026-03-20 | 2026-02-28 | 2026-03-31 | 2026-03-30 | 2026-03-20 |
          """)
  void what_is_in_arrears_is_due(
      @Nullable String settledTo,
      String from,
      String to,
      String asOf,
      @Nullable String due,
      @Nullable String because) {
    var priced = FROM_10_MARCH;
    if (settledTo != null) {
      for (var horizon : settledTo.split(" ", -1)) {
        priced = priced.settled(at(horizon));
      }
    }

    assertThat(priced.dueInArrears(new Stretch(at(from), at(to)), at(asOf)))
        .as(because)
        .isEqualTo(Optional.ofNullable(due).map(PricedTest::at));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          from       | to         | has   | because
          2026-02-28 | 2026-03-31 | true  | its rest
          2026-03-31 | 2026-04-30 | true  | the whole
          2026-01-31 | 2026-02-28 | false | it was over before
          2026-03-15 | 2026-04-15 | false | no period of this schedule
          """)
  void a_period_is_priced(String from, String to, boolean has, String because) {
    assertThat(FROM_10_MARCH.has(new Stretch(at(from), at(to)))).as(because).isEqualTo(has);
  }

  @Test
  void is_cut() {
    assertThat(FROM_10_MARCH.before(at("2026-03-10"))).isEmpty();
    assertThat(FROM_10_MARCH.before(at("2026-03-11")).map(Priced::during))
        .contains(new Stretch(at("2026-03-10"), at("2026-03-11")));
    assertThat(FROM_10_MARCH.settled(at("2026-03-20")).before(at("2026-03-11")))
        .hasValueSatisfying(part -> assertThat(part.settledTo()).contains(at("2026-03-20")));
  }

  /// Who asks which subscriptions come to the same does not tell them apart by their age.
  @Test
  void terms_without_their_age() {
    var paid = terms("2026-01-31").paid(at("2026-01-31"));
    var old = terms("2024-01-31").paid(at("2024-01-31"));

    assertThat(paid.paid(at("2026-02-01")).paidSince()).contains(at("2026-01-31"));
    assertThat(Younger.withoutPhases(paid).paidSince()).contains(Instant.EPOCH);
    assertThat(Younger.withoutPhases(terms("2026-01-31")).paidSince()).isEmpty();
    assertThat(Younger.withoutPhases(Younger.at(at("2026-04-10"), paid)))
        .isEqualTo(Younger.withoutPhases(Younger.at(at("2026-04-10"), old)));
    assertThat(Younger.at(at("2026-04-10"), paid).schedule().next(at("2026-04-10")))
        .isEqualTo(at("2026-04-30"));
  }

  private static Terms terms(String anchor) {
    return new Terms(
        Status.ACTIVE,
        Optional.empty(),
        new PlanRef(new PlanKey("a"), 1),
        Interval.MONTH,
        Map.of(),
        new TreeSet<>(),
        Schedule.from(at(anchor), Interval.MONTH, new Ruler.Days(ZoneOffset.UTC)),
        Optional.empty());
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
