package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every next document, foreseen at any moment of any life.
class LawsOfForecastTest {
  /// Where fees are not shared, a year that was settled by a trial given in it is charged whole
  /// then: nothing more comes before the next year is over.
  private static final Duration LONGEST = Duration.ofDays(900);

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_foreseen_is_what_time_brings_first(int seed) {
    var life = new FullLife(seed);
    var at = life.live(1 + seed % 3);
    for (int i = 0; i < 8; i++) {
      at = at.plus(Duration.ofDays(11));
      life.until(at);
      life.use(at);
      if (i % 2 == 0) {
        life.does(at, life.wish(at));
      }
      var brought = Lifecycle.advance(life.state(), at.plus(LONGEST)).documents();
      assertThat(amounts(Forecast.next(life.state()).stream().toList()))
          .as("seed %d, step %d", seed, i)
          .isEqualTo(amounts(brought.stream().limit(1).toList()));
    }
  }

  private static List<Object> amounts(List<Draft> documents) {
    return documents.stream()
        .<Object>map(draft ->
            List.of(draft.at(), draft.total(), draft.lines().stream().map(Line::amount).toList()))
        .toList();
  }
}
