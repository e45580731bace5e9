package dev.midcycle.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The table of `docs/requirements.md`.
final class RequirementsList {
  private static final Path FILE = Path.of("../docs/requirements.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private RequirementsList() {}

  /// One requirement.
  ///
  /// @param tests as `Class.method`
  /// @param browserTests the files below `e2e` in which titles name the number
  record Row(
      int number, String words, String state, List<String> tests, List<String> browserTests) {
    boolean hasProof() {
      return !tests.isEmpty() || !browserTests.isEmpty();
    }
  }

  static List<Row> read() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> line.matches("\\| \\d+ .*"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .map(RequirementsList::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The line begins and ends with a bar, so the first and the last cell are empty.
  private static Row row(List<String> cells) {
    return new Row(
        Integer.parseInt(cells.get(1)),
        cells.get(2),
        cells.get(3),
        quoted(cells.get(4)),
        quoted(cells.get(5)));
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
  }
}
