package dev.midcycle.bench;

import java.util.List;

/// Two processes on one database, which divide the requests between them.
final class TwoServersJob {
  private TwoServersJob() {}

  static void measure(Bench bench) throws Exception {
    var shop = bench.shop();
    try (var second = ServerProcess.on(bench.place().login())) {
      var both = List.of(bench.server(), second);
      var gauge = new Gauge(bench);
      bench.job(gauge.timed(RequestJobs.quotes("quote, two servers", shop), both));
      bench.job(gauge.timed(RequestJobs.confirmations("confirm, two servers", shop), both));
      bench.job(gauge.timed(RequestJobs.entitlements("entitlement, two servers", shop), both));
      bench.note(
          "entitlements on another server than the one that confirmed are right after at most %s ms"
              .formatted(Figures.text(EntitlementJob.slowest(bench.server(), second, shop))));
    }
  }
}
