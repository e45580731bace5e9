package dev.midcycle.floors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A file that is written by hand is about one thing, and no longer than 300 lines.
class FileLengthTest {
  private static final int MOST = 300;

  @Test
  void no_file_is_too_long() throws IOException {
    var sources = sources();

    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(tooLong(sources)).isEmpty();
  }

  @Test
  void a_long_one_is_found() {
    assertThat(
            tooLong(Map.of("Long.java", "line\n".repeat(301), "Fits.java", "line\n".repeat(300))))
        .containsExactly("Long.java");
  }

  private static List<String> tooLong(Map<String, String> sources) {
    return sources.entrySet().stream()
        .filter(source -> source.getValue().lines().count() > MOST)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<String, String> sources() throws IOException {
    var all = new TreeMap<String, String>();
    for (var root : List.of("src", "../engine/src", "../web", "../e2e")) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(FileLengthTest::isSource).toList()) {
          all.merge(file.getFileName().toString(), Files.readString(file), FileLengthTest::longer);
        }
      }
    }
    return all;
  }

  private static String longer(String one, String other) {
    return one.length() < other.length() ? other : one;
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(java|ts|tsx)")
        && !file.toString().matches(".*/(node_modules|dist)/.*|.*\\.d\\.ts");
  }
}
