package dev.midcycle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// How long a start takes, in an empty folder and in one that is there, and what it has in memory
/// once it rests.
final class StartJob {
  private static final int STARTS = 3;
  private static final Duration REST = Duration.ofSeconds(5);
  private static final int KILOBYTES = 1024;

  private StartJob() {}

  static void measure(Bench bench) throws Exception {
    var place = Files.createTempDirectory(Place.folder(), "start-");
    try {
      // The first of all makes the archive of classes that every further one has.
      seconds(place.resolve("archive"));
      bench.note(
          "start in an empty folder: %s s".formatted(Figures.text(seconds(place.resolve("data")))));
      double warm = Double.MAX_VALUE;
      for (int i = 0; i < STARTS; i++) {
        warm = Math.min(warm, seconds(place.resolve("data")));
      }
      bench.note(
          "start in a folder that is there, the best of %d: %s s"
              .formatted(STARTS, Figures.text(warm)));
      try (var server = ServerProcess.in(place.resolve("data"))) {
        Thread.sleep(REST);
        var postmaster = postmaster(place.resolve("data"));
        bench.note(
            "idle: %d MB of the server's process, and %d MB of PostgreSQL's beside"
                .formatted(
                    megabytes(server.process().toHandle()),
                    Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .mapToLong(StartJob::megabytes)
                        .sum()));
      }
    } finally {
      Place.delete(place);
    }
  }

  private static double seconds(Path data) throws IOException {
    try (var server = ServerProcess.in(data)) {
      return server.nanos() / 1e9;
    }
  }

  /// The first of PostgreSQL's processes below a folder.
  private static ProcessHandle postmaster(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      var file = files.filter(one -> one.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          .orElseThrow();
    }
  }

  /// Its part of what is in memory, shared pages divided among those who have them (Linux).
  private static long megabytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
