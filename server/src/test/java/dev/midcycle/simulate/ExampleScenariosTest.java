package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scenario of the examples, lived in memory.
class ExampleScenariosTest {
  private static final Path FOLDER = Path.of("..", "examples", "scenarios");

  static Stream<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void costs_what_its_author_expects(String file) {
    var scenario = scenario(file);

    var result = Simulation.inMemory(scenario);

    assertThat(result.differences()).as(scenario.name()).isEmpty();
    assertThat(result.documents()).isNotEmpty();
  }

  @Test
  void each_has_a_name_of_its_own() throws IOException {
    var names = files().map(file -> scenario(file).name()).toList();

    assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  private static Scenario scenario(String file) {
    return switch (ScenarioFiles.read(FOLDER.resolve(file))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
