package dev.midcycle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// All figures of one run, as a page.
final class Results {
  private final List<Figures> jobs = new ArrayList<>();
  private final List<Figures> floors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final String began = load();
  private final long begun = System.nanoTime();

  void job(Figures figures) {
    jobs.add(figures);
  }

  void floor(Figures figures) {
    floors.add(figures);
  }

  /// What no column has.
  void note(String line) {
    notes.add(line);
  }

  void write(Path file, Options options, String postgres) throws IOException {
    var page =
        new StringBuilder(
            "# Measured\n\nMade by `./midcycle bench`, not edited. `README.md` beside it says what each row is.\n\n");
    about(options, postgres).forEach(line -> page.append("- ").append(line).append('\n'));
    page.append("\n## Jobs\n\n").append(table(jobs));
    page.append("\n## The floor\n\n").append(table(floors));
    if (!notes.isEmpty()) {
      page.append("\n## Besides\n\n");
      notes.forEach(line -> page.append("- ").append(line).append('\n'));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
  }

  private List<String> about(Options options, String postgres) throws IOException {
    var minutes = Duration.ofNanos(System.nanoTime() - begun).toMinutes();
    return List.of(
        "%s, commit %s, %d minutes".formatted(LocalDate.now(ZoneOffset.UTC), commit(), minutes),
        "%d processors, %s, Java %s, PostgreSQL %s as Midcycle brings it; server, PostgreSQL and client on this machine"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version(),
                postgres),
        "load average %s as it began, %s as it ended (others' work included)"
            .formatted(began, load()),
        options.settings());
  }

  private static String commit() throws IOException {
    var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10").start();
    try (var lines = git.inputReader()) {
      return lines.lines().findFirst().orElse("unknown");
    }
  }

  /// Of the last minute.
  private static String load() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return "%.1f".formatted(average);
  }

  private static String table(List<Figures> rows) {
    var columns =
        Arrays.stream(Column.values())
            .filter(column -> rows.stream().anyMatch(row -> row.cells().containsKey(column)))
            .toList();
    var titles = columns.stream().map(column -> column.title).collect(Collectors.joining(" | "));
    var page =
        new StringBuilder("| job | " + titles + " |\n|---|" + "--:|".repeat(columns.size()) + "\n");
    for (var row : rows) {
      var cells =
          columns.stream()
              .map(column -> row.cells().getOrDefault(column, ""))
              .collect(Collectors.joining(" | "));
      page.append("| ").append(row.job()).append(" | ").append(cells).append(" |\n");
    }
    return page.toString();
  }
}
