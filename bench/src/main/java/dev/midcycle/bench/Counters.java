package dev.midcycle.bench;

import java.sql.SQLException;
import java.util.Collection;

/// What has been worked and written so far, by everybody on this machine that takes part.
///
/// @param log bytes of PostgreSQL's log (WAL)
/// @param fsyncs of it
record Counters(long nanos, CpuTime cpu, long log, long fsyncs) {
  static Counters now(Place place, Collection<Process> servers) throws SQLException {
    var row =
        Sql.rows(
                place.owner(),
                """
                select
                  cast(pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bigint),
                  (select cast(sum(fsyncs) as bigint) from pg_stat_io where object = 'wal')
                """)
            .getFirst();
    var handles = servers.stream().map(Process::toHandle).toList();
    return new Counters(
        System.nanoTime(),
        CpuTime.now(handles, place.postmaster()),
        Long.parseLong(row.get(0)),
        Long.parseLong(row.get(1)));
  }

  double secondsSince(Counters before) {
    return (nanos - before.nanos) / 1e9;
  }

  /// What was worked and written for each of so many.
  Figures since(Counters before, Figures figures, long count) {
    return cpu.since(before.cpu)
        .of(figures, count)
        .with(Column.FSYNCS, (double) (fsyncs - before.fsyncs) / count)
        .with(Column.LOG, (double) (log - before.log) / count);
  }
}
