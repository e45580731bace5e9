package dev.midcycle.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/// What the client, the servers and PostgreSQL have worked so far, in seconds of one processor.
record CpuTime(double client, double server, double postgres) {
  static CpuTime now(Collection<ProcessHandle> servers, ProcessHandle postmaster) {
    return new CpuTime(
        seconds(Stream.of(ProcessHandle.current())),
        seconds(servers.stream()),
        seconds(Stream.concat(Stream.of(postmaster), postmaster.descendants())));
  }

  /// The process that all of PostgreSQL's others descend from.
  static ProcessHandle postmaster(Connection connection) throws SQLException {
    return ProcessHandle.of(Sql.number(connection, "select pg_backend_pid()"))
        .flatMap(ProcessHandle::parent)
        .orElseThrow();
  }

  private static double seconds(Stream<ProcessHandle> processes) {
    return processes
            .flatMap(one -> one.info().totalCpuDuration().stream())
            .mapToDouble(Duration::toMillis)
            .sum()
        / 1000;
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(client - before.client, server - before.server, postgres - before.postgres);
  }

  /// In millionths of a second for each of so many.
  Figures of(Figures figures, long count) {
    return figures
        .with(Column.SERVER, server * 1e6 / count)
        .with(Column.POSTGRES, postgres * 1e6 / count)
        .with(Column.CLIENT, client * 1e6 / count);
  }
}
