package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages of `docs/reference` and the schemas that the server serves are made of the schemas
/// that files are checked by. With `-Drecord` they are written anew.
class ReferencePagesTest {
  private static final Path SERVED = Path.of("src", "main", "resources", "schemas");

  @ParameterizedTest
  @CsvSource({"catalogue, catalogue.md", "scenario, scenarios.md"})
  void a_page_has_every_key_of_its_format(String format, String page) throws IOException {
    var reference = new ReferencePage(format);

    assertThat(reference.misfits()).isEmpty();
    holds(ReferencePage.FOLDER.resolve(page), reference.text());
  }

  @ParameterizedTest
  @CsvSource({"catalogue, catalogue.json", "scenario, scenario.json"})
  void the_schema_that_is_served_says_what_each_key_means(String format, String file)
      throws IOException {
    holds(SERVED.resolve(file), new ReferencePage(format).described());
  }

  private static void holds(Path file, String text) throws IOException {
    if (System.getProperty("record") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("%s is not up to date: run this test with -Drecord", file)
        .isEqualTo(text);
  }

  @Test
  void the_catalogue_on_its_page_is_one() throws IOException {
    for (var text : blocks("catalogue.md")) {
      assertThat(Fixtures.valid(CatalogFiles.parse("the page", text))).isInstanceOf(Catalog.class);
    }
  }

  @Test
  void the_scenario_on_its_page_comes_to_what_it_expects() throws IOException {
    for (var text : blocks("scenarios.md")) {
      assertThat(result(Fixtures.valid(ScenarioFiles.parse("the page", text, Fixtures.EXAMPLES))))
          .isEmpty();
    }
  }

  private static List<?> result(Scenario scenario) {
    return Simulation.inMemory(scenario).differences();
  }

  private static List<String> blocks(String page) throws IOException {
    var text = Files.readString(ReferencePage.FOLDER.resolve(page));
    var blocks =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(text)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).isNotEmpty();
    return blocks;
  }
}
