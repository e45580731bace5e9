package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.BillLaws;
import dev.midcycle.testkit.Doubting;
import dev.midcycle.testkit.LifeFeatures;
import dev.midcycle.testkit.RandomScenario;
import dev.midcycle.testkit.Witness;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lives by the throw of dice, in memory. A failure names its seed and tells its life.
class RandomScenariosTest {
  /// What must come up, and in how many of a thousand lives at least.
  private static final Map<String, Integer> FEATURES =
      table(
          """
          0 decimals                               | 100
          2 decimals                               | 300
          3 decimals                               | 100
          1 subscriptions                          | 200
          2 subscriptions                          | 100
          3 subscriptions                          | 50
          proration: DAY                           | 200
          proration: SECOND                        | 100
          proration: NONE                          | 50
          cycle: CALENDAR                          | 60
          lead days: 3                             | 60
          interval of odd length                   | 100
          fee by tiers charged                     | 200
          fee by tiers taken back                  | 80
          fee taken back                           | 200
          price of a phase: base                   | 100
          price of a phase: charge                 | 80
          price agreed: base                       | 80
          price agreed: charge                     | 50
          price agreed: usage                      | 8
          change of agreed prices                  | 100
          subscribe at agreed prices               | 100
          subscribe to a plan offered to one       | 60
          change to a plan offered to one          | 40
          refused: price_not_offered               | 40
          change at the term's end                 | 40
          cancel at the term's end                 | 15
          a term ends the subscription             | 20
          refused: in_term                         | 2
          trial                                    | 80
          subscribe with a trial                   | 50
          pause later                              | 80
          pause until                              | 50
          pause dated back                         | 25
          cancel later                             | 10
          cancel dated back                        | 10
          billing date NOW                         | 30
          billing date PERIOD_END                  | 30
          undo                                     | 30
          undo one kind                            | 15
          resume                                   | 20
          reactivate                               | 20
          change dated back                        | 80
          change dated back years                  | 2
          subscribe dated back                     | 80
          subscribe later                          | 40
          change, settle: none                     | 80
          change, collect: next_invoice            | 80
          add-on added                             | 60
          add-on removed                           | 25
          change of quantity                       | 80
          coupon                                   | 80
          subscribe with a coupon                  | 60
          discount charged                         | 120
          charge                                   | 60
          tax beside                               | 80
          tax inside                               | 70
          tax at two rates                         | 20
          change with a coupon                     | 20
          a credit note                            | 120
          credit that expires                      | 80
          a document for several                   | 25
          a document of one, invoiced together     | 60
          usage charged                            | 100
          usage taken back                         | 6
          shortfall charged                        | 8
          a newer version, migrate: NONE           | 30
          a newer version, migrate: NOW            | 30
          a newer version, migrate: PERIOD_END     | 30
          refused: addon_locked                    | 10
          refused: before_start                    | 30
          refused: cancelled                       | 60
          refused: contact_sales                   | 8
          refused: coupon_not_valid                | 15
          refused: no_change                       | 120
          refused: not_active                      | 10
          refused: not_allowed                     | 10
          refused: not_cancelled                   | 60
          refused: not_paused                      | 40
          refused: nothing_to_undo                 | 100
          refused: past_due                        | 5
          refused: paused                          | 50
          refused: payment_failed                  | 4
          refused: payment_pending                 | 2
          """);

  private static Map<String, Integer> table(String text) {
    var rows = new HashMap<String, Integer>();
    text.lines()
        .map(line -> line.split("\\|"))
        .forEach(cells -> rows.put(cells[0].strip(), Integer.valueOf(cells[1].strip())));
    return rows;
  }

  static IntStream some() {
    return IntStream.range(0, 60);
  }

  static IntStream hundreds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("some")
  void what_is_shown_is_what_is_billed_and_bills_keep_the_laws(int seed) {
    var scenario = RandomScenario.of(seed);

    var doubted = Simulation.in(scenario, Doubting.of(new MemoryWorld(scenario)));
    var lived = Simulation.inMemory(scenario);

    assertThat(doubted.documents().stream().map(Issued::total).toList())
        .as("asking first makes no difference: %s", RandomScenario.text(seed))
        .isEqualTo(lived.documents().stream().map(Issued::total).toList());
    assertThat(BillLaws.broken(scenario, lived)).as(RandomScenario.text(seed)).isEmpty();
  }

  /// Ten thousand in all.
  @ParameterizedTest
  @MethodSource("hundreds")
  @Tag("long")
  void what_is_shown_is_what_is_billed_in_a_hundred_lives_each(int block) {
    IntStream.range(100 * block, 100 * block + 100)
        .forEach(this::what_is_shown_is_what_is_billed_and_bills_keep_the_laws);
  }

  @Test
  void lives_are_eventful() {
    assertThat(rare(150)).isEmpty();
  }

  @Test
  @Tag("long")
  void a_thousand_lives_are_eventful() {
    assertThat(rare(1000)).isEmpty();
  }

  /// What comes up too rarely in so many lives, and how often it does. Of few lives half is asked
  /// for: chance has more say in them.
  private static Map<String, Integer> rare(int lives) {
    var times = new HashMap<String, Integer>();
    for (int seed = 0; seed < lives; seed++) {
      features(seed).all().forEach(feature -> times.merge(feature, 1, Integer::sum));
    }
    var rare = new TreeMap<String, Integer>();
    FEATURES.forEach((feature, least) -> {
      int found = times.getOrDefault(feature, 0);
      if (found < least * lives / 1000 / (lives < 1000 ? 2 : 1)) {
        rare.put(feature, found);
      }
    });
    return rare;
  }

  private static LifeFeatures features(int seed) {
    var scenario = RandomScenario.of(seed);
    var witness = new Witness(new MemoryWorld(scenario));
    var result = Simulation.in(scenario, witness);
    return new LifeFeatures(scenario, witness.seen(), result);
  }
}
