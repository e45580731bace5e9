package dev.midcycle.bench;

import dev.midcycle.id.CustomerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/// What no program that does this work can be faster than, on this machine.
final class Floors {
  private static final int PAGE = 8192;
  private static final Duration TIME = Duration.ofSeconds(3);
  private static final int EVENTS = 200_000;

  private Floors() {}

  static void measure(Bench bench) throws Exception {
    bench.floor(
        new Gauge(bench)
            .timed(
                new Gauge.Request(
                    "an empty answer by HTTP, 8 at once",
                    RequestJobs.AT_ONCE,
                    "",
                    wire -> wire.get("/health/live").must(200).nanos()),
                List.of(bench.server())));
    bench.floor(fsync());
    bench.floor(copy(bench));
  }

  /// A page written over and over at the end of a file, each time until it is on the disk.
  private static Figures fsync() throws IOException {
    var file = Files.createTempFile(Place.folder(), "fsync", "");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var nanos = new ArrayList<Long>();
      long end = System.nanoTime() + TIME.toNanos();
      long begun = System.nanoTime();
      while (System.nanoTime() < end) {
        long before = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE));
        channel.force(false);
        nanos.add(System.nanoTime() - before);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return Figures.of("one fsync after the other, 8 KB each").with(new Times(sorted, seconds));
    } finally {
      Files.delete(file);
    }
  }

  /// Events into a table of their columns, without an index, that nobody else sees.
  private static Figures copy(Bench bench) throws SQLException, IOException {
    var owner = bench.place().owner();
    var nobody = new CustomerId(UUID.randomUUID());
    var heartbeats = new Heartbeats(List.of(nobody), Merchant.BEGIN, Duration.ofHours(1), EVENTS);
    Sql.execute(owner, "create table plain (like usage_event)");
    var rows = heartbeats.rows(0, EVENTS, UUID.randomUUID());
    long begun = System.nanoTime();
    owner
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy plain from stdin", new ByteArrayInputStream(rows));
    double seconds = (System.nanoTime() - begun) / 1e9;
    Sql.execute(owner, "drop table plain");
    return Figures.of("COPY of usage events").with(Column.RATE, EVENTS / seconds);
  }
}
