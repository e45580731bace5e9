package dev.midcycle.bench;

import dev.midcycle.db.Database;
import dev.midcycle.db.Login;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.testkit.Copies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;

/// Usage events by HTTP, each answered once it is stored, beside what PostgreSQL takes by COPY; and
/// what is left of each on the disk. Takes how many events, a million if not said.
public final class IngestBench {
  private static final int CUSTOMERS = 1000;
  private static final int EACH_TIME = 1000;
  private static final int AT_ONCE = 16;
  private static final long A_PART = 1_000_000;
  private static final Instant NOW = Instant.parse("2026-04-16T00:00:00Z");
  private static final Duration SPAN = Duration.ofHours(12);

  private static final String TABLES =
      """
      select relname, pg_total_relation_size(oid) as bytes
      from pg_class
      where relkind = 'r'
        and (relname like 'usage%' or relname = 'daily_usage')
        and pg_total_relation_size(oid) > 1000000
      """;

  private final Login login;
  private final Report report;
  private final long events;

  /// The server is warmed up by so many, and each figure is of so many.
  private final long part;

  private IngestBench(Login login, Report report, long events) {
    this.login = login;
    this.report = report;
    this.events = events;
    this.part = Math.min(A_PART, events);
  }

  public static void main(String... arguments)
      throws IOException, SQLException, InterruptedException {
    long events = arguments.length == 0 ? A_PART : Long.parseLong(arguments[0]);
    var report =
        new Report(
            "ingest-" + events,
            "%,d usage events by HTTP, %d at a time, %d requests at once"
                .formatted(events, EACH_TIME, AT_ONCE));
    var folder = Files.createTempDirectory(Path.of("bench", "target"), "data");
    try (var postgres = EmbeddedPostgres.start(folder, line -> {})) {
      Migrations.run(postgres.login());
      new IngestBench(postgres.login(), report, events).run();
    }
    report.keep(Path.of("bench", "results"));
  }

  private void run() throws SQLException, IOException, InterruptedException {
    try (var database = Database.open(login, 2);
        var owner = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      var merchant = new Merchant(database.transactions());
      Copies.of(login).make(merchant.subscriber(), CUSTOMERS - 1);
      Copies.setClock(login, merchant.tenant(), "2026-04-16");
      var customers = merchant.everybody().stream().map(Merchant.Pair::customer).toList();
      var heartbeats = new Heartbeats(customers, NOW.minus(SPAN), SPAN, part + events);
      report.say("bare COPY   " + rate(part, copy(owner, heartbeats, merchant)));
      try (var server = ServerProcess.start(login)) {
        var shop = new Shop(server.base(), merchant.apiKey());
        send(shop, heartbeats, 0, part);
        double all = 0;
        var postmaster = CpuTime.postmaster(owner);
        for (long from = part; from < part + events; from += part) {
          long to = Math.min(from + part, part + events);
          var before = CpuTime.now(server.process().toHandle(), postmaster);
          double seconds = send(shop, heartbeats, from, to);
          all += seconds;
          report.say(
              "by HTTP     %s; microseconds each: %s"
                  .formatted(
                      rate(to - from, seconds),
                      CpuTime.now(server.process().toHandle(), postmaster)
                          .since(before, to - from)));
        }
        report.say("all         " + rate(events, all));
        untilFolded(owner);
      }
      weigh(owner);
    }
  }

  /// How many seconds a plain table takes, which nobody else ever sees.
  private double copy(Connection owner, Heartbeats heartbeats, Merchant merchant)
      throws SQLException, IOException {
    execute(owner, "create table plain (like usage_event)");
    long nanos = 0;
    for (long from = 0; from < part; from += part / 10) {
      var rows = heartbeats.rows(from, from + part / 10, merchant.tenant().uuid());
      long begun = System.nanoTime();
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy plain from stdin", new ByteArrayInputStream(rows));
      nanos += System.nanoTime() - begun;
    }
    execute(owner, "drop table plain");
    return nanos / 1e9;
  }

  private static double send(Shop shop, Heartbeats heartbeats, long from, long to)
      throws InterruptedException {
    var next = new AtomicLong(from);
    long begun = System.nanoTime();
    var senders =
        LongStream.range(0, AT_ONCE)
            .mapToObj(_ -> Thread.ofPlatform().start(() -> send(shop, heartbeats, next, to)))
            .toList();
    for (var sender : senders) {
      sender.join();
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void send(Shop shop, Heartbeats heartbeats, AtomicLong next, long end) {
    for (long from = next.getAndAdd(EACH_TIME); from < end; from = next.getAndAdd(EACH_TIME)) {
      int accepted = shop.report(heartbeats.lines(from, Math.min(from + EACH_TIME, end)));
      if (accepted != Math.min(EACH_TIME, end - from)) {
        throw new IllegalStateException("only " + accepted + " were accepted");
      }
    }
  }

  private static void untilFolded(Connection owner) throws SQLException {
    long begun = System.nanoTime();
    while (number(owner, "select count(*) from usage_batch") > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    System.out.printf(Locale.ROOT, "folded after %.1f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private void weigh(Connection owner) throws SQLException {
    execute(owner, "vacuum (analyze)");
    long all = number(owner, "select count(*) from usage_event");
    long counted = number(owner, "select sum(count) from daily_usage");
    report.say("stored      %,d; counted in days %,d".formatted(all, counted));
    long bytes = 0;
    for (var table : sizes(owner).entrySet()) {
      bytes += table.getValue();
      report.say(
          "on the disk %.1f bytes each in %s, with its indexes"
              .formatted((double) table.getValue() / all, table.getKey()));
    }
    report.say("on the disk %.1f bytes each".formatted((double) bytes / all));
  }

  private static Map<String, Long> sizes(Connection owner) throws SQLException {
    var sizes = new TreeMap<String, Long>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        sizes.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sizes;
  }

  private static long number(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String rate(long events, double seconds) {
    return "%,d in %.1f s: %,.0f a second".formatted(events, seconds, events / seconds);
  }
}
