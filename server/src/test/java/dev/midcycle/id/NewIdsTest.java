package dev.midcycle.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewIdsTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          clock, in milliseconds | millisecond and count       | because
          5 6 9                  | 5:0 6:0 9:0                 | one in each
          5 5 5 6                | 5:0 5:1 5:2 6:0             | those of one millisecond are counted
          5 3 5 6                | 5:0 5:1 5:2 6:0             | a clock that was put back does not matter
          """)
  void sort_in_the_order_in_which_they_were_made(String clock, String made, String because) {
    var times = Arrays.stream(clock.split(" ", -1)).map(Long::valueOf).toList();

    assertThat(told(made(times))).as(because).isEqualTo(made);
  }

  @Test
  void more_than_a_millisecond_can_count_are_of_the_next_one() {
    var times = new ArrayList<Long>();
    for (int i = 0; i < 4098; i++) {
      times.add(5L);
    }
    times.add(6L);
    times.add(7L);

    assertThat(told(made(times)))
        .startsWith("5:0 5:1 5:2 ")
        .endsWith(" 5:4094 5:4095 6:0 6:1 6:2 7:0");
  }

  private static List<UUID> made(List<Long> times) {
    var clock = new ArrayDeque<>(times);
    var ids = new NewIds(new Ids(() -> -1L), () -> Instant.ofEpochMilli(clock.remove()));

    return times.stream().map(_ -> ids.next()).toList();
  }

  private static String told(List<UUID> ids) {
    var told = new ArrayList<String>();
    for (var id : ids) {
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.getLeastSignificantBits()).isEqualTo(0xbfffffffffffffffL);
      long high = id.getMostSignificantBits();
      told.add((high >>> 16) + ":" + (high & 0xFFF));
    }
    return String.join(" ", told);
  }
}
