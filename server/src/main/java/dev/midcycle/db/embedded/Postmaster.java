package dev.midcycle.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says: the server that runs, or ran, on a data folder.
///
/// @param readyPort where it listens, once it takes connections
record Postmaster(long pid, Optional<Integer> readyPort) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Optional<Postmaster> of(Path data) {
    var file = file(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var lines = Files.readAllLines(file);
      return lines.stream()
          .findFirst()
          .filter(line -> line.strip().matches("\\d+"))
          .map(line -> new Postmaster(Long.parseLong(line.strip()), readyPort(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Integer> readyPort(List<String> lines) {
    return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
        ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
        : Optional.empty();
  }

  /// Whether that process is still there and is a PostgreSQL: after a restart of the machine or the
  /// container, its number may be another program's.
  boolean runs() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(Postmaster::isPostgres)
        .isPresent();
  }

  /// PostgreSQL would take whoever has that number now for a server, and refuse to start.
  static void forget(Path data) {
    try {
      Files.deleteIfExists(file(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
