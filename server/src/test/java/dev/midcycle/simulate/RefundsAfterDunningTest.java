package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Once a document that could not be collected is paid, all is well: what is open again by a refund
/// is neither collected by itself nor ends anything.
class RefundsAfterDunningTest {
  private static final String SCENARIO =
      """
      scenario: Refund
      catalog:
        catalog: x
        currency: USD
        timezone: UTC
        plans: {p: {name: P, family: f, rank: 1, prices: {month: 30.00}}}
      billing: {dunning: {retry_days: [3, 5], then: cancel}}
      steps:
        - {at: 2026-04-01, payment: {outcome: decline}}
        - {at: 2026-04-01, subscribe: {plan: p}}
        - {at: 2026-04-02, <paid>}
        - {at: 2026-04-20, refund: {payment: 1, amount: 5.00}, expect: {status: active}}
        - {at: 2026-04-25, expect: {status: active, ledger: {cash: 25.00, receivable: 5.00}}}
      until: 2026-04-26
      expect: {documents: [{date: 2026-04-01, total: 30.00, status: open, open: 5.00}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pay: {document: 1, amount: 30.00, method: bank_transfer}
          payment: {outcome: succeed}
          """)
  void what_is_open_again_stays_open(String paid) {
    var text = SCENARIO.replace("<paid>", paid);

    assertThat(differences(text)).isEmpty();
  }

  private static List<?> differences(String text) {
    return switch (ScenarioFiles.parse("refund", text, Path.of("."))) {
      case Reading.Valid<Scenario>(var scenario) -> Simulation.inMemory(scenario).differences();
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
