package dev.midcycle.usagestatement;

import static dev.midcycle.usagestatement.Using.at;
import static dev.midcycle.usagestatement.Using.begun;
import static dev.midcycle.usagestatement.Using.used;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was used of [Using] by noon of the 9th, held to the limits of another plan.
class SoFarTest {
  private static final String NOON = "2026-04-09T12:00:00Z";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # to   | exceeded                     | because
          small | Sums 31 of 30                | 31 in April so far; the last day had 2, as many as there may be
          last  | ''                           | exactly so many, and days without end
          sum   | Sums 31 of 0, Days 2 of 0    | what a plan does not have, it has none of
          """)
  void limits_of_another_plan_that_are_exceeded(String to, String exceeded, String because) {
    var state = used(begun("bare"), 9);
    var other = begun(to);
    var sofar = new SoFar(state.usage(), at(NOON), other.profile(), other.catalogs());

    assertThat(
            sofar.beyond(other.termsAt(at(NOON)).orElseThrow()).stream()
                .map(one -> one.feature().name() + " " + one.used() + " of " + one.most())
                .collect(Collectors.joining(", ")))
        .as(because)
        .isEqualTo(exceeded);
  }
}
