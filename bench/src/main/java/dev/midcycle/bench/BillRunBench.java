package dev.midcycle.bench;

import dev.midcycle.db.Database;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.testkit.Copies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A month's renewals of so many subscriptions, by one runner: documents, lines, what stands
/// billed, events and due instants, all written.
public final class BillRunBench {
  private static final int MEGABYTE = 1 << 20;

  private BillRunBench() {}

  /// Takes how many subscriptions there are to be.
  public static void main(String... arguments) throws IOException, SQLException {
    int count = Integer.parseInt(arguments[0]);
    var report =
        new Report("bill-run-" + count, "A bill run of %d monthly renewals".formatted(count));
    try (var server =
        EmbeddedPostgres.start(
            Files.createTempDirectory(Path.of("bench", "target"), "data"), line -> {})) {
      Migrations.run(server.login());
      try (var database = Database.open(server.login(), 2)) {
        var merchant = new Merchant(database.transactions());
        Copies.of(server.login()).make(merchant.subscriber(), count - 1);
        Copies.setClock(server.login(), merchant.tenant(), "2026-05-02");
        run(merchant, report);
      }
    }
    report.keep(Path.of("bench", "results"));
  }

  private static void run(Merchant merchant, Report report) {
    forgetPeaks();
    long begun = System.nanoTime();
    int documents = merchant.runs().run(merchant.tenant()).size();
    double seconds = (System.nanoTime() - begun) / 1e9;
    report.say("documents issued        %,d".formatted(documents));
    report.say("seconds                 %.1f".formatted(seconds));
    report.say("documents a second      %,.0f".formatted(documents / seconds));
    report.say("peak of the heap        %,d MB".formatted(peak() / MEGABYTE));
    report.say(
        "the heap's bound        %,d MB".formatted(Runtime.getRuntime().maxMemory() / MEGABYTE));
  }

  private static void forgetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /// The sum of the pools' peaks, which is at least the peak of the sum.
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
