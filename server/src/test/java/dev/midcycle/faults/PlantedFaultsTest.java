package dev.midcycle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The patches in `src/test/faults` fit the code as it is now. Whether the tests catch them is seen
/// by `./midcycle test --planted`, which takes its time.
class PlantedFaultsTest {
  private static final Path FOLDER = Path.of("src", "test", "faults");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern HEADER =
      Pattern.compile("Fault: \\S.*\nCaught by: (\\S+)\n\n?diff --git .*", Pattern.DOTALL);

  static List<Path> patches() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
    }
  }

  @Test
  void there_are_at_least_thirty() throws IOException {
    assertThat(patches()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("patches")
  void each_still_applies(Path patch) throws IOException, InterruptedException {
    var git =
        new ProcessBuilder(
                "git", "apply", "--check", "--recount", patch.toAbsolutePath().toString())
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(git.waitFor()).as(said).isZero();
  }

  @ParameterizedTest
  @MethodSource("patches")
  void each_says_what_is_wrong_and_names_tests_that_exist(Path patch) throws IOException {
    var header = HEADER.matcher(Files.readString(patch));

    assertThat(header.matches()).as("begins with Fault: and Caught by:").isTrue();
    var known = classes();
    assertThat(Pattern.compile(",").splitAsStream(header.group(1)))
        .isNotEmpty()
        .map(test -> test.replaceFirst("#.*", ""))
        .allSatisfy(test -> assertThat(known).contains(test));
  }

  private static List<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }
}
