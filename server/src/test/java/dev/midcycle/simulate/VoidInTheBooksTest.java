package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is void leaves nothing in the books, whatever was done to it before.
class VoidInTheBooksTest {
  private static final String SCENARIO =
      """
      scenario: Void
      catalog:
        catalog: x
        currency: USD
        timezone: UTC
        plans: {p: {name: P, family: f, rank: 1, prices: {month: 30.00}}}
      steps:
        - {at: 2026-04-01, payment: {outcome: decline}}
        - {at: 2026-04-01, subscribe: {plan: p}}
      <before>  - {at: 2026-04-11, void: {document: 1, waive: <waive>}}
        - {at: 2026-04-12, expect: {ledger: {receivable: 0, bad_debt: 0, revenue: 0, deferred_revenue: 0}}}
      until: 2026-04-20
      expect: {documents: [{date: 2026-04-01, total: 30.00, status: void}]}
      """;

  private static final String WRITTEN_OFF = "  - {at: 2026-04-10, write_off: {document: 1}}\n";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_one_that_was_open(boolean waive) {
    assertThat(differences("", waive)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_one_that_was_written_off(boolean waive) {
    assertThat(differences(WRITTEN_OFF, waive)).isEmpty();
  }

  private static List<?> differences(String before, boolean waive) {
    var text = SCENARIO.replace("<before>", before).replace("<waive>", Boolean.toString(waive));
    return switch (ScenarioFiles.parse("void", text, Path.of("."))) {
      case Reading.Valid<Scenario>(var scenario) -> Simulation.inMemory(scenario).differences();
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
