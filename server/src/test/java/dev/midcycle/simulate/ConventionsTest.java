package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/// The amounts that the comments of `Pay`, `Proration`, `Policy` and `BillingRules.Cycle` give as
/// examples.
class ConventionsTest {
  private static final String SCENARIO =
      """
      scenario: x
      catalog:
        catalog: x
        currency: USD
        timezone: UTC
        billing: {<billing>}
        plans:
          a: {name: A, family: f, rank: 1, prices: {month: 30.00, year: 300.00}, pay: <pay>}
          b: {name: B, family: f, rank: 2, prices: {month: 60.00}}
        changes: [{event: <rule>}]
      steps:
        - {at: 2026-<start>, subscribe: {plan: a}}
        - {at: 2026-<start>, payment: {outcome: <card>}}
        - {at: 2026-<then>}
      until: <until>
      expect: {documents: []}
      """;

  private static final List<String> FILLED =
      List.of("billing", "pay", "rule", "start", "card", "then", "until");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          billing            | pay        | rule                               | start | card    | then                            | until      | documents
          cycle: calendar    | in_advance | cancel                             | 04-16 | succeed | 04-16, expect: {plan: a}        | 2026-05-16 | 2026-04-16 15.00, 2026-05-01 30.00
          cycle: anniversary | in_advance | cancel                             | 04-16 | succeed | 04-16, expect: {plan: a}        | 2026-05-16 | 2026-04-16 30.00, 2026-05-16 30.00
          cycle: anniversary | in_advance | cancel                             | 04-01 | succeed | 05-11, cancel: {when: now}      | 2026-06-01 | 2026-04-01 30.00, 2026-05-01 30.00, 2026-05-11 -20.32
          cycle: anniversary | in_arrears | cancel                             | 04-01 | succeed | 05-11, cancel: {when: now}      | 2026-06-01 | 2026-05-01 30.00, 2026-05-11 9.68
          proration: day     | in_advance | cancel                             | 04-01 | succeed | 04-16T12:00, change: {plan: b}  | 2026-04-30 | 2026-04-01 30.00, 2026-04-16 15.00
          proration: second  | in_advance | cancel                             | 04-01 | succeed | 04-16T12:00, change: {plan: b}  | 2026-04-30 | 2026-04-01 30.00, 2026-04-16 14.50
          proration: none    | in_advance | cancel                             | 04-01 | succeed | 04-16T12:00, change: {plan: b}  | 2026-04-30 | 2026-04-01 30.00, 2026-04-16 30.00
          cycle: anniversary | in_advance | upgrade, when: now                 | 04-01 | succeed | 04-16, change: {plan: b}        | 2026-05-01 | 2026-04-01 30.00, 2026-04-16 15.00, 2026-05-01 60.00
          cycle: anniversary | in_advance | upgrade, when: period_end          | 04-01 | succeed | 04-16, change: {plan: b}        | 2026-05-01 | 2026-04-01 30.00, 2026-05-01 60.00
          cycle: anniversary | in_advance | upgrade, settle: prorate           | 04-01 | succeed | 04-16, change: {plan: b}        | 2026-05-01 | 2026-04-01 30.00, 2026-04-16 15.00, 2026-05-01 60.00
          cycle: anniversary | in_advance | upgrade, settle: none              | 04-01 | succeed | 04-16, change: {plan: b}        | 2026-05-01 | 2026-04-01 30.00, 2026-05-01 60.00
          cycle: anniversary | in_advance | upgrade, collect: now              | 04-01 | succeed | 04-16, change: {plan: b}        | 2026-05-01 | 2026-04-01 30.00, 2026-04-16 15.00, 2026-05-01 60.00
          cycle: anniversary | in_advance | upgrade, collect: next_invoice     | 04-01 | succeed | 04-16, change: {plan: b}        | 2026-05-01 | 2026-04-01 30.00, 2026-05-01 75.00
          cycle: anniversary | in_advance | longer_interval, anchor: keep      | 04-01 | succeed | 04-11, change: {interval: year} | 2027-04-30 | 2026-04-01 30.00, 2026-04-11 271.78, 2027-04-01 300.00
          cycle: anniversary | in_advance | longer_interval, anchor: reset     | 04-01 | succeed | 04-11, change: {interval: year} | 2027-04-30 | 2026-04-01 30.00, 2026-04-11 280.00, 2027-04-11 300.00
          cycle: anniversary | in_advance | upgrade, payment: required         | 04-01 | decline | 04-16, change: {plan: b}        | 2026-04-30 | 2026-04-01 30.00
          cycle: anniversary | in_advance | upgrade, payment: deferred         | 04-01 | decline | 04-16, change: {plan: b}        | 2026-04-30 | 2026-04-01 30.00, 2026-04-16 15.00 open
          """)
  void a_convention_comes_to_what_its_comment_says(ArgumentsAccessor row) throws IOException {
    var scenario = SCENARIO;
    for (int column = 0; column < FILLED.size(); column++) {
      scenario = scenario.replace("<" + FILLED.get(column) + ">", row.getString(column));
    }

    assertThat(documents(scenario)).isEqualTo(row.getString(FILLED.size()));
  }

  private String documents(String scenario) throws IOException {
    return switch (ScenarioFiles.read(Files.writeString(folder.resolve("x.yaml"), scenario))) {
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
      case Reading.Valid<Scenario>(var valid) ->
          Simulation.inMemory(valid).documents().stream()
              .map(one -> one.date() + " " + one.total() + (one.open().isPositive() ? " open" : ""))
              .collect(Collectors.joining(", "));
    };
  }
}
