package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.stored.Lives;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first of more payments than a list has on a page is the first.
class ManyPaymentsTest {
  private static final String SCENARIO =
      """
      scenario: Many payments
      catalog:
        catalog: x
        currency: USD
        timezone: UTC
        plans:
          p: {name: P, family: f, rank: 1, prices: {day: 1.00}, charges: [{key: setup, kind: one_time, price: 20.00}]}
      steps:
        - {at: 2026-04-01, subscribe: {plan: p, interval: day}}
        - {at: 2026-07-15T12:00:00, refund: {payment: 1, amount: 15.00}}
      until: 2026-07-16
      """;

  @Test
  void the_first_is_paid_back_in_memory_and_in_the_stores() {
    var scenario = scenario();

    assertThat(Simulation.inMemory(scenario).differences()).isEmpty();
    try (var database = TestDatabase.fresh()) {
      var transactions = database.transactions();
      var lives =
          new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services());
      assertThat(lives.live(scenario).differences()).isEmpty();
    }
  }

  private static Scenario scenario() {
    return switch (ScenarioFiles.parse("many", SCENARIO, Path.of("."))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
