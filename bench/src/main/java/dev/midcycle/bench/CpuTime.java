package dev.midcycle.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/// What the client, the server and PostgreSQL have worked so far, in seconds of one processor.
record CpuTime(double client, double server, double postgres) {
  static CpuTime now(ProcessHandle server, ProcessHandle postmaster) {
    return new CpuTime(
        seconds(Stream.of(ProcessHandle.current())),
        seconds(Stream.of(server)),
        seconds(Stream.concat(Stream.of(postmaster), postmaster.descendants())));
  }

  /// The process that all of PostgreSQL's others descend from.
  static ProcessHandle postmaster(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
    }
  }

  private static double seconds(Stream<ProcessHandle> processes) {
    return processes
            .flatMap(one -> one.info().totalCpuDuration().stream())
            .mapToDouble(Duration::toMillis)
            .sum()
        / 1000;
  }

  /// In millionths of a second for each of so many events.
  String since(CpuTime before, long events) {
    return String.format(
        Locale.ROOT,
        "client %.1f, server %.1f, PostgreSQL %.1f",
        (client - before.client) * 1e6 / events,
        (server - before.server) * 1e6 / events,
        (postgres - before.postgres) * 1e6 / events);
  }
}
