package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.Doubting;
import dev.midcycle.testkit.EveryRow;
import dev.midcycle.testkit.RandomScenario;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.WithoutIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lives by the throw of dice, in the stores. A failure names its seed and tells its life.
class RandomLivesInStoresTest {
  /// Asking keeps a quote, and nothing else.
  private static final Set<String> NOT_BILLED = Set.of("quote");

  @RegisterExtension final TestDatabase database = new TestDatabase();

  static IntStream some() {
    return IntStream.range(0, 3);
  }

  static IntStream many() {
    return IntStream.range(3, 400);
  }

  static IntStream fifty() {
    return IntStream.range(0, 50);
  }

  /// With facts dated back up to three years, tax, coupons, payments that fail and newer versions
  /// of the catalogue; a thousand lives in all.
  @ParameterizedTest
  @MethodSource("fifty")
  @Tag("long")
  void twenty_lives_each_come_to_the_same_in_memory_and_in_the_stores(int block) {
    var lives = lives();
    IntStream.range(20 * block, 20 * block + 20).forEach(seed -> comesToTheSame(lives, seed));
  }

  @Test
  void a_few_lives_come_to_the_same_in_memory_and_in_the_stores() {
    var lives = lives();
    some().forEach(seed -> comesToTheSame(lives, seed));
  }

  private static void comesToTheSame(Lives lives, int seed) {
    var scenario = RandomScenario.of(seed);
    assertThat(WithoutIds.of(lives.live(scenario)))
        .as(RandomScenario.text(seed))
        .isEqualTo(WithoutIds.of(Simulation.inMemory(scenario)));
  }

  @ParameterizedTest
  @MethodSource("some")
  @Requirement({16, 19, 78})
  void asking_writes_nothing_billed_and_shows_what_is_billed(int seed) {
    var scenario = RandomScenario.of(seed);
    var world = lives().begin(scenario);
    var doubting = new Doubting(world, EveryRow.of(database.login()).but(NOT_BILLED));

    var stored = Simulation.in(scenario, doubting);

    assertThat(WithoutIds.of(stored))
        .as(RandomScenario.text(seed))
        .isEqualTo(WithoutIds.of(Simulation.inMemory(scenario)));
  }

  @ParameterizedTest
  @MethodSource("many")
  @Tag("long")
  void asking_writes_nothing_billed_and_shows_what_is_billed_in_hundreds_of_lives(int seed) {
    asking_writes_nothing_billed_and_shows_what_is_billed(seed);
  }

  @ParameterizedTest
  @MethodSource("some")
  void a_life_run_day_by_day_is_billed_as_in_jumps(int seed) {
    comesToTheSame(seed, 50);
  }

  @ParameterizedTest
  @MethodSource("many")
  @Tag("long")
  void a_life_run_day_by_day_is_billed_as_in_jumps_in_hundreds_of_lives(int seed) {
    comesToTheSame(seed, Integer.MAX_VALUE);
  }

  private void comesToTheSame(int seed, int days) {
    var scenario = RandomScenario.of(seed);

    var lives = lives();
    var jumped = lives.live(scenario);
    var daily = lives.live(withLooks(scenario, days));

    assertThat(documents(daily)).as(RandomScenario.text(seed)).isEqualTo(documents(jumped));
    assertThat(daily.creditBalance()).isEqualTo(jumped.creditBalance());
    assertThat(daily.subscriptions()).isEqualTo(jumped.subscriptions());
  }

  private Lives lives() {
    var transactions = database.transactions();
    return new Lives(
        (clock, gateway) -> Application.build(transactions, clock, gateway).services());
  }

  private static List<?> documents(Result result) {
    return WithoutIds.of(result).documents();
  }

  /// The same life, looked at once a day for so many days.
  private static Scenario withLooks(Scenario scenario, int days) {
    var begin = scenario.steps().getFirst().at();
    var looks =
        Stream.iterate(
                begin, at -> at.isBefore(scenario.until()), at -> at.plus(Duration.ofDays(1)))
            .limit(days)
            .map(RandomLivesInStoresTest::look);
    var steps = new ArrayList<>(scenario.steps());
    looks.forEach(steps::add);
    steps.sort((a, b) -> a.at().compareTo(b.at()));
    return new Scenario(
        scenario.name(),
        scenario.catalog(),
        scenario.customer(),
        scenario.taxRates(),
        steps,
        scenario.until(),
        scenario.expected(),
        scenario.tolerance(),
        scenario.about());
  }

  private static Step look(Instant at) {
    return new Step(at, 0, Step.ONLY, new Verb.Look(), new Step.Ending.Done(Optional.empty()));
  }
}
