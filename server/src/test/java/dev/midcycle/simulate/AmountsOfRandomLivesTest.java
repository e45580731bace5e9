package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.RandomScenario;
import dev.midcycle.testkit.SameAmounts;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Of every document of random lives the books, its JSON and what the portal is answered say the
/// same amounts; of some its XML in both syntaxes and its PDF, too.
class AmountsOfRandomLivesTest {
  @RegisterExtension final TestDatabase database = new TestDatabase();

  static IntStream blocks() {
    return IntStream.range(0, Integer.getInteger("lives", 1000) / 10);
  }

  @ParameterizedTest
  @MethodSource("one")
  void a_few_lives(int from) {
    sayTheSame(from, from + 2, 1, 20);
  }

  static IntStream one() {
    return IntStream.of(101);
  }

  /// A thousand in all, if no other number is asked for.
  @ParameterizedTest
  @MethodSource("blocks")
  @Tag("long")
  void a_thousand_lives(int block) {
    sayTheSame(10 * block, 10 * block + 10, 5, 50);
  }

  private void sayTheSame(int from, int to, int xml, int pdf) {
    var built = new ArrayList<Application>();
    var lives =
        new Lives((clock, gateway) -> {
          built.add(Application.build(database.transactions(), clock, gateway));
          return built.getLast().services();
        });
    try (var amounts = new SameAmounts(database, xml, pdf)) {
      int documents = 0;
      for (int seed = from; seed < to; seed++) {
        var scenario = RandomScenario.byHand(seed);
        var world = lives.begin(scenario);
        database.execute(SameAmounts.SELLER);
        Simulation.in(scenario, world);
        var tenant = built.getLast().core().tenants().named("life-" + built.size()).orElseThrow();
        documents += amounts.look(tenant.id());
      }
      assertThat(documents).isGreaterThan(to - from);
    }
  }
}
