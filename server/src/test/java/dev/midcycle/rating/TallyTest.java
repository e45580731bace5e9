package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final List<Tally> SEEN =
      List.of(
          Tally.of(Decimal.of(4), NOON),
          Tally.of(Decimal.of(9), NOON.minusSeconds(60)),
          Tally.of(Decimal.of(-2), NOON),
          Tally.of(Decimal.of(5), NOON.minusSeconds(5)));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COUNT        | 4  | four events
          SUM          | 16 | 4 + 9 - 2 + 5
          MIN          | -2 | the least
          MAX          | 9  | the most
          AVG          | 4  | 16 by 4
          LATEST       | 4  | the greater of the two at noon
          UNIQUE_COUNT | 0  | they name nothing
          """)
  void adds_up_in_any_order(Meter.Aggregation aggregation, String number, String because) {
    for (int seed = 0; seed < 24; seed++) {
      var shuffled = new ArrayList<>(SEEN);
      Collections.shuffle(shuffled, new Random(seed));

      var sum = shuffled.stream().reduce(Tally.NONE, Tally::plus);

      assertThat(sum.number(aggregation)).as(because).contains(Decimal.of(number));
    }
  }

  @Test
  void of_nothing_only_what_is_no_claim_is_zero() {
    for (var aggregation : Meter.Aggregation.values()) {
      var isCount =
          switch (aggregation) {
            case COUNT, SUM, UNIQUE_COUNT -> true;
            case MIN, MAX, AVG, LATEST -> false;
          };
      assertThat(Tally.NONE.number(aggregation))
          .as(aggregation.name())
          .isEqualTo(isCount ? Optional.of(Decimal.ZERO) : Optional.empty());
    }
  }

  @Test
  void the_same_so_many_times_counts_so_often() {
    var five = Tally.of(Decimal.of(3), NOON).times(5);

    assertThat(five.count()).isEqualTo(5);
    assertThat(five.sum()).isEqualTo(Decimal.of(15));
    assertThat(five.most()).contains(Decimal.of(3));
  }

  @Test
  void the_records_of_a_day_are_in_order_of_time() {
    var meter = new MeterKey("m");
    var day = LocalDate.of(2026, 4, 1);
    var later = new Used(NOON, Tally.events(1));
    var sooner = new Used(NOON.minusSeconds(60), Tally.events(2));

    var usage = Usage.NONE.with(meter, day, later).with(meter, day, sooner);

    assertThat(usage.of(meter)).containsEntry(day, List.of(sooner, later));
    assertThat(usage.isNone()).isFalse();
    assertThat(Usage.NONE.isNone()).isTrue();
    assertThat(new Usage(Map.of(), Map.of(meter, Decimal.ONE)).isNone()).isFalse();
  }
}
