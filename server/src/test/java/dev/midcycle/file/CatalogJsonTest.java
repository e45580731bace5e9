package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.simulate.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogJsonTest {
  /// Every catalogue there is in files: alone, or within a scenario.
  static Stream<Path> files() throws IOException {
    try (var scenarios = Files.list(Fixtures.EXAMPLES.resolve("scenarios"));
        var examples = Files.list(Fixtures.EXAMPLES)) {
      var catalogs = examples.filter(file -> !file.endsWith("demo.yaml"));
      var own = Stream.of("every-key-catalog.yaml", "every-key-scenario.yaml").map(Fixtures::path);
      return Stream.of(scenarios, catalogs, own)
          .flatMap(all -> all)
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_read_back_as_it_was_written(Path file) {
    var catalog = catalog(file);
    var json = CatalogJson.write(catalog);

    assertThat(CatalogJson.read(json)).isEqualTo(catalog);
    assertThat(CatalogJson.write(CatalogJson.read(json))).isEqualTo(json);
  }

  private static Catalog catalog(Path file) {
    boolean scenario = file.toString().contains("scenario");
    return scenario
        ? Fixtures.<Scenario>valid(ScenarioFiles.read(file)).catalog()
        : Fixtures.valid(CatalogFiles.read(file));
  }

  @Test
  void says_the_same_for_the_same_content_however_it_is_written() {
    var one =
        "{catalog: x, currency: USD, timezone: UTC, plans: {p: {family: f, rank: 1, prices: {month: 10}}}}";
    var other =
        """
        # the same, at length
        timezone: UTC
        currency: USD
        catalog: x
        billing: {proration: day, net_days: 0}
        plans:
          p: {rank: 1, family: f, prices: {month: "10.00"}, pay: in_advance, trial_days: 0}
        """;
    var dearer = one.replace("10", "11");

    assertThat(hash(one)).isEqualTo(hash(other)).hasSize(64).isNotEqualTo(hash(dearer));
  }

  private static String hash(String text) {
    return CatalogJson.hash(Fixtures.valid(CatalogFiles.parse("x", text)));
  }
}
