package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          requested       | before  | paid    | at no charge | because
          seats 5         | seats 3 | seats 5 | true         | as many as are paid for
          seats 6         | seats 3 | seats 5 | false        | one more than that
          seats 4         | seats 3 | seats 5 | true         |
          seats 3         | seats 3 | seats 5 | true         | as many as one has
          seats 2         | seats 3 | seats 5 | false        | fewer are no rise
          seats 5 desks 1 | seats 3 | seats 5 | false        | no desk is paid for
          desks 0         |         |         | true         | none of what one has none of
                          | seats 3 | seats 5 | false        | nothing is to rise
          """)
  void numbers_rise_again_within_what_is_paid(
      @Nullable String requested,
      @Nullable String before,
      @Nullable String paid,
      boolean free,
      @Nullable String because) {
    var change =
        new Change(Optional.empty(), Optional.empty(), numbers(requested), Set.of(), Set.of());

    assertThat(Quantities.riseWithin(change, numbers(before), numbers(paid)))
        .as(because)
        .isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          old     | requested       | differs
          seats 3 | seats 4 desks 1 | seats 4 desks 1
          seats 3 | seats 3 desks 1 | desks 1
          seats 3 | seats 3 desks 0 |
          """)
  void those_that_differ(String old, String requested, @Nullable String differs) {
    assertThat(Quantities.changed(numbers(old), numbers(requested))).isEqualTo(numbers(differs));
  }

  /// `seats 5 desks 1`
  private static Map<QuantityName, Decimal> numbers(@Nullable String text) {
    return text == null
        ? Map.of()
        : Arrays.stream(text.split(" (?=[a-z])"))
            .map(one -> one.split(" ", -1))
            .collect(Collectors.toMap(one -> new QuantityName(one[0]), one -> Decimal.of(one[1])));
  }
}
