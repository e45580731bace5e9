package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final Path LAUNCHER = Path.of("../midcycle");
  private static final Path MEASURED =
      Path.of("../bench/src/main/java/dev/midcycle/bench/ServerProcess.java");

  @Test
  void names_itself_in_its_help() {
    assertThat(Main.commandLine().getUsageMessage()).startsWith("Usage: midcycle");
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_launcher_knows_every_command_and_tells_of_it(String command) throws IOException {
    var launcher = Files.readString(LAUNCHER);

    assertThat(launcher.lines().filter(line -> line.strip().startsWith("start |")))
        .singleElement()
        .asString()
        .matches(line -> List.of(line.split("[ |)]+")).contains(command));
    assertThat(launcher.lines()).anyMatch(line -> line.startsWith("  " + command + " "));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          command       | has a demo
          start         | true
          simulate      | false
          migrate       | false
          tenant create | false
          tenant papers | false
          key list      | false
          """)
  void only_the_start_has_a_demo(String command, boolean hasOne) {
    var help = Run.of(Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toList());

    assertThat(help.out().contains("demo]")).isEqualTo(hasOne);
    assertThat(help.out()).contains("--database-url");
  }

  /// What is measured is what people start.
  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseCompactObjectHeaders", "-XX:+AutoCreateSharedArchive"})
  void the_measured_server_is_run_as_the_launcher_runs_it(String option) throws IOException {
    assertThat(Files.readString(LAUNCHER)).contains(option);
    assertThat(Files.readString(MEASURED)).contains(option);
  }
}
