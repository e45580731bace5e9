package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Doubting;
import dev.midcycle.testkit.RandomScenario;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lives by the throw of dice, in memory. A failure names its seed and tells its life.
class RandomScenariosTest {
  static IntStream some() {
    return IntStream.range(0, 100);
  }

  static IntStream many() {
    return IntStream.range(100, 5100);
  }

  @ParameterizedTest
  @MethodSource("some")
  void what_is_shown_is_what_is_billed(int seed) {
    var scenario = RandomScenario.of(seed);

    var doubted = Simulation.in(scenario, Doubting.of(new MemoryWorld(scenario)));

    assertThat(doubted.documents().stream().map(Issued::total).toList())
        .as("asking first makes no difference: %s", RandomScenario.text(seed))
        .isEqualTo(Simulation.inMemory(scenario).documents().stream().map(Issued::total).toList());
  }

  @ParameterizedTest
  @MethodSource("many")
  @Tag("long")
  void what_is_shown_is_what_is_billed_in_thousands_of_lives(int seed) {
    what_is_shown_is_what_is_billed(seed);
  }

  @Test
  void lives_are_eventful() {
    var lives =
        IntStream.range(0, 200).mapToObj(RandomScenario::of).map(Simulation::inMemory).toList();

    assertThat(lives).anyMatch(life -> life.documents().size() > 15);
    assertThat(lives).anyMatch(life -> life.creditBalance().isPositive());
    assertThat(lives)
        .flatMap(life -> life.differences().stream().map(Result.Difference::actual).toList())
        .containsAll(
            List.of(
                "refused: payment_failed",
                "refused: payment_pending",
                "refused: past_due",
                "refused: no_change",
                "refused: addon_locked",
                "refused: nothing_to_undo",
                "refused: not_cancelled",
                "refused: paused"));
  }
}
