package dev.midcycle.bench;

import dev.midcycle.testkit.Copies;
import java.time.Duration;
import java.util.List;

/// How long quotes take at most while the same server runs bills.
final class PauseJob {
  private PauseJob() {}

  static void measure(Bench bench) throws Exception {
    var shop = bench.shop();
    var server = bench.server();
    var plain = BillRunJobs.plainMerchant(bench, "beside", bench.options().bills() / 4);
    var request = RequestJobs.quotes("quote, a bill run beside", shop);
    // What is due is found by the server's own bill runs, and goes on for longer than is measured.
    Copies.setClock(bench.place().login(), plain.tenant(), "2026-05-02");
    try (var load =
        Load.start(
            request.atOnce(), () -> new Wire(server.port(), request.who()), request.work())) {
      Thread.sleep(Duration.ofSeconds(Math.min(10, bench.options().warm())));
      long documents = BillRunJobs.documents(bench, plain);
      var before = Counters.now(bench.place(), List.of(server.process()));
      load.taken(1);
      Thread.sleep(Duration.ofSeconds(bench.options().seconds()));
      var after = Counters.now(bench.place(), List.of(server.process()));
      var times = load.taken(after.secondsSince(before));
      bench.job(Figures.of(request.job()).with(times));
      bench.note(
          "pauses of quotes beside a bill run: p99.9 %s ms, max %s ms, while %s documents a second were issued"
              .formatted(
                  Figures.text(times.millis(99.9)),
                  Figures.text(times.millis(100)),
                  Figures.text(
                      (BillRunJobs.documents(bench, plain) - documents) / times.seconds())));
    }
    BillRunJobs.forget(bench, plain);
  }
}
