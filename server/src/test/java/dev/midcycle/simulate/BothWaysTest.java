package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.WithoutIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scenario of the examples, lived by the pure functions alone and by the stores, bill runs
/// and collection of a server: what comes of it is the same.
class BothWaysTest {
  private static final Path FOLDER = Path.of("..", "examples", "scenarios");

  private static TestDatabase database;
  private static Lives lives;
  private static StoredBooks books;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    var transactions = database.transactions();
    books = new StoredBooks(database);
    lives =
        new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @Requirement(81)
  void a_life_comes_to_the_same_in_memory_and_in_the_stores(Path file) {
    var scenario = scenario(file);

    var world = lives.begin(scenario);
    var stored = Simulation.in(scenario, world);
    var memory = new MemoryWorld(scenario);

    assertThat(stored.differences()).as("what its author expects").isEmpty();
    assertThat(WithoutIds.of(stored)).isEqualTo(WithoutIds.of(Simulation.in(scenario, memory)));
    books.areTheSame(scenario, world, memory);
  }

  private static Scenario scenario(Path file) {
    return switch (ScenarioFiles.read(file)) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
