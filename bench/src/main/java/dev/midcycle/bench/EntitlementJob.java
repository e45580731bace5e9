package dev.midcycle.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Entitlements while customers change, and how soon they are right.
final class EntitlementJob {
  private static final String FEATURE = "retention_days";
  private static final int CHANGES = 20;
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private EntitlementJob() {}

  static void changing(Bench bench) throws Exception {
    var shop = bench.shop();
    try (var changes = changes(bench.server(), shop)) {
      var request = RequestJobs.entitlements("entitlement, 10 changes a second beside", shop);
      bench.job(new Gauge(bench).timed(request, List.of(bench.server())));
      changes.taken(1);
    }
    bench.note(
        "entitlements on the server that confirmed a change are right after at most %s ms"
            .formatted(Figures.text(slowest(bench.server(), bench.server(), shop))));
  }

  private static Load changes(ServerProcess server, Shop shop) {
    return Load.start(
        1,
        () -> new Wire(server.port(), shop.merchant().who()),
        wire -> {
          Thread.sleep(BETWEEN);
          return RequestJobs.confirmed(wire, shop.changer());
        });
  }

  /// The longest of some changes, in milliseconds from the answer of the one to the right answer of
  /// the other, who has been asked before.
  static double slowest(ServerProcess changes, ServerProcess asked, Shop shop) throws Exception {
    var took = new ArrayList<Double>();
    try (var merchant = new Wire(changes.port(), shop.merchant().who());
        var other = new Wire(asked.port(), shop.merchant().who())) {
      for (int i = 0; i < CHANGES; i++) {
        var pair = shop.changer();
        var path = RequestJobs.path(pair, FEATURE);
        var before = other.get(path).must(200).body();
        RequestJobs.confirmed(merchant, pair);
        took.add(untilNot(before, path, other));
      }
    }
    return Collections.max(took);
  }

  private static double untilNot(String before, String path, Wire wire) throws IOException {
    long begun = System.nanoTime();
    while (wire.get(path).must(200).body().equals(before)) {
      if (System.nanoTime() - begun > Duration.ofSeconds(10).toNanos()) {
        throw new IllegalStateException("not right after ten seconds: " + before);
      }
    }
    return (System.nanoTime() - begun) / 1e6;
  }
}
