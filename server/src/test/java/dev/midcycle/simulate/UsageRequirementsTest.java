package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What measured cameras and services cost, as lives of a month that are run in memory.
class UsageRequirementsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  /// The totals of all documents of a month on the basic plan.
  ///
  /// @param cameras how many are connected every day
  /// @param included how many of them the base fee pays for
  /// @param change what happens on the 16th, as a step of a scenario; may be empty
  private static List<String> month(int cameras, int included, String change) throws IOException {
    var text =
        """
        scenario: A month of cameras
        customer: {currency: USD, timezone: UTC}
        steps:
          - {at: 2026-04-01, subscribe: {plan: basic}}
        %s%suntil: 2026-05-01
        expect: {partial: true, documents: []}
        catalog:
        %s\
        """
            .formatted(connected(cameras), change, catalogue(included));
    return totals(Simulation.inMemory(scenario(text)));
  }

  private static String connected(int cameras) {
    var each =
        IntStream.rangeClosed(1, cameras)
            .mapToObj(number -> "cam-" + number)
            .collect(Collectors.joining(", "));
    return cameras == 0
        ? ""
        : "  - {at: 2026-04-01T09:00:00Z, usage: {meter: cameras, each: [%s], until: 2026-04-30}}\n"
            .formatted(each);
  }

  private static String catalogue(int included) throws IOException {
    return Files.readString(EXAMPLES.resolve("scout.yaml"))
        .replace("included: 1,", "included: " + included + ",")
        .indent(2);
  }

  private static Scenario scenario(String text) {
    return valid(ScenarioFiles.parse("month", text, EXAMPLES));
  }

  private static Scenario valid(Reading<Scenario> reading) {
    return switch (reading) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static List<String> totals(Result result) {
    return result.documents().stream().map(one -> one.date() + " " + one.total().amount()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          cameras | included | next bill | because
          0       | 1        | 40.00     | the base fee does not ask for cameras
          1       | 1        | 40.00     | one is included
          2       | 1        | 52.00     | one further at 12.00
          7       | 1        | 112.00    | six further
          7       | 3        | 88.00     | four further, as the catalogue says
          3       | 3        | 40.00     | all three are included
          """)
  @Requirement({36, 37, 38, 39, 46, 47})
  void further_cameras_are_billed_as_measured_with_the_base_fee(
      int cameras, int included, String total, String because) throws IOException {
    assertThat(month(cameras, included, ""))
        .as(because)
        .containsExactly("2026-04-01 40.00", "2026-05-01 " + total);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 30})
  @Requirement({31, 32, 34})
  void the_old_add_on_costs_the_same_kept_or_removed(int cameras) throws IOException {
    var kept = month(cameras, 1, "  - {at: 2026-04-16, change: {plan: pro}}\n");
    var removed =
        month(
            cameras,
            1,
            "  - {at: 2026-04-16, change: {plan: pro, remove_addons: [cameras-basic]}}\n");

    assertThat(kept).isEqualTo(removed);
    // Half a month at 12.00 and half a month at 20.00 for each further camera.
    assertThat(kept)
        .containsExactly(
            "2026-04-01 40.00",
            "2026-04-16 15.00",
            "2026-05-01 " + (70 + 16 * (cameras - 1)) + ".00");
  }

  @Test
  @Requirement({74, 75, 77})
  void going_down_bills_usage_up_to_that_instant_and_none_after_it() {
    var example = "plus-to-free-in-the-middle-one-final-document-nothing-afterwards.yaml";

    var result =
        Simulation.inMemory(
            valid(ScenarioFiles.read(EXAMPLES.resolve("scenarios").resolve(example))));

    assertThat(result.differences()).isEmpty();
    assertThat(totals(result)).containsExactly("2026-04-16 321.00");
  }
}
