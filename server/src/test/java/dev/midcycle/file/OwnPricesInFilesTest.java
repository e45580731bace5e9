package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices that a file agrees on are of something that the plan charges.
class OwnPricesInFilesTest {
  private static final String LIFE =
      """
      scenario: Own prices
      catalog:
        catalog: x
        currency: USD
        timezone: UTC
        plans:
          a: {name: A, family: f, rank: 1, prices: {month: 30.00}, charges: [{key: seats, kind: recurring, quantity: seats, price: 5.00}]}
          b: {name: B, family: f, rank: 2, prices: {month: 60.00}}
        addons:
          help: {name: Help, active_with: [a], charges: [{key: hours, kind: recurring, price: 9.00}]}
          logs: {name: Logs, charges: [{key: kept, kind: recurring, price: 9.00}]}
      steps:
        - {at: 2026-04-01, subscribe: {plan: a}}
        - {at: 2026-04-02, <step>}
      until: 2026-04-03
      """;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          step                                                           | problem
          change: {plan: a, override: {seats: 4.00}}                     | -
          change: {plan: a, override: {hours: 4.00}}                     | -
          change: {plan: b, override: {base: 4.00, kept: 4.00}}          | -
          change: {override: {seats: 4.00}}                              | -
          change: {plan: b, override: {seats: 4.00}}                     | `seats` is not allowed in steps[1].change.override: it is not charged by plan `b`, nor by an add-on beside it
          preview: {plan: b, override: {hours: 4.00}}                    | `hours` is not allowed in steps[1].preview.override: it is not charged by plan `b`, nor by an add-on beside it
          subscription: z, subscribe: {plan: b, override: {seats: 4.00}} | `seats` is not allowed in steps[1].subscribe.override: it is not charged by plan `b`, nor by an add-on beside it
          change: {plan: b, override: {sets: 4.00}}                      | steps[1].change.override.sets: unknown charge `sets`
          """)
  void are_of_a_charge_of_the_plan(String step, @Nullable String problem) {
    var read = ScenarioFiles.parse("life.yaml", LIFE.replace("<step>", step), Fixtures.EXAMPLES);

    if (problem == null) {
      assertThat(Fixtures.valid(read).steps()).hasSize(2);
    } else {
      assertThat(Fixtures.problems(read)).singleElement().asString().contains("line 14", problem);
    }
  }
}
