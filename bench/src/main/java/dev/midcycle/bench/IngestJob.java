package dev.midcycle.bench;

import dev.midcycle.id.CustomerId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Heartbeats of cameras, a thousand a request, each answered once it is stored; the last of them
/// three weeks late.
final class IngestJob {
  private static final int CUSTOMERS = 1000;
  private static final int EACH_TIME = 1000;
  private static final int AT_ONCE = 16;
  private static final Duration SPAN = Duration.ofHours(12);
  private static final Duration LATE = Duration.ofDays(26);

  private IngestJob() {}

  static void measure(Bench bench) throws Exception {
    var merchant =
        Merchant.make(bench.transactions(), "ingest", Merchant.catalog(), Merchant.BEGIN);
    try (var clerk = Clerk.of(bench.place(), merchant, bench.server())) {
      var one = clerk.subscriber("basic", "month");
      Shop.fill(bench, merchant, Map.of(one, CUSTOMERS - 1));
      clerk.advance("2026-04-28");
      var now = Instant.parse("2026-04-28T00:00:00Z");
      long events = bench.options().events();
      var customers = customers(bench, merchant);
      var onTime = new Heartbeats(customers, now.minus(SPAN), SPAN, events);
      long part = Math.max(events / 5, EACH_TIME);
      for (long from = 0; from < events; from += part) {
        bench.job(
            sent(
                bench,
                merchant,
                onTime,
                new Part(
                    "ingest, events %,d to %,d".formatted(from + 1, from + part),
                    from,
                    Math.min(from + part, events))));
      }
      bench.note("ingest: all %,d folded after %s s".formatted(events, folded(clerk)));
      var late = new Heartbeats(customers, now.minus(LATE), SPAN, part);
      bench.job(
          sent(bench, merchant, late, new Part("ingest, three weeks late", part * 10, part * 11)));
      bench.note("ingest: %,d late ones folded after %s s".formatted(part, folded(clerk)));
    }
  }

  private record Part(String name, long from, long to) {}

  private static String folded(Clerk clerk) throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    clerk.folded();
    return Figures.text((System.nanoTime() - begun) / 1e9);
  }

  private static List<CustomerId> customers(Bench bench, Merchant merchant)
      throws SQLException, IOException {
    return Sql.rows(
            bench.place().owner(),
            "select id from customer where tenant = '%s'".formatted(merchant.tenant().uuid()))
        .stream()
        .map(row -> new CustomerId(UUID.fromString(row.getFirst())))
        .toList();
  }

  private static Figures sent(Bench bench, Merchant merchant, Heartbeats heartbeats, Part part)
      throws Exception {
    var next = new AtomicLong(part.from);
    var server = bench.server();
    var before = Counters.now(bench.place(), List.of(server.process()));
    var threads = new ArrayList<Future<?>>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        threads.add(
            pool.submit(() -> {
              try (var wire = new Wire(server.port(), merchant.who())) {
                send(wire, heartbeats, next, part.to);
              }
              return null;
            }));
      }
      for (var one : threads) {
        one.get();
      }
    }
    var after = Counters.now(bench.place(), List.of(server.process()));
    long count = part.to - part.from;
    return after
        .since(before, Figures.of(part.name), count)
        .with(Column.RATE, count / after.secondsSince(before));
  }

  private static void send(Wire wire, Heartbeats heartbeats, AtomicLong next, long end)
      throws IOException {
    for (long from = next.getAndAdd(EACH_TIME); from < end; from = next.getAndAdd(EACH_TIME)) {
      var lines = heartbeats.lines(from, Math.min(from + EACH_TIME, end));
      var answer = wire.send("POST", "/v1/events", "application/x-ndjson", lines).must(200);
      int accepted = answer.body().split("\"accepted\"", -1).length - 1;
      if (accepted != Math.min(EACH_TIME, end - from)) {
        throw new IllegalStateException(
            "only " + accepted + " were accepted: " + answer.body().substring(0, 200));
      }
    }
  }
}
