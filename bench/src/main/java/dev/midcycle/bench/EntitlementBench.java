package dev.midcycle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/// The question that applications ask most, by HTTP, against a server in a process of its own.
public final class EntitlementBench {
  private static final int CUSTOMERS = 1000;
  private static final int ROUNDS = 5;
  private static final int AT_ONCE = 4;
  private static final String FEATURE = "cameras";

  private EntitlementBench() {}

  public static void main(String... arguments)
      throws IOException, SQLException, InterruptedException {
    var report =
        new Report(
            "entitlements",
            "Whether a measured feature may be used, by HTTP, %d at once".formatted(AT_ONCE));
    int customers = arguments.length == 0 ? CUSTOMERS : Integer.parseInt(arguments[0]);
    OpenShop.with(
        customers, (shop, everybody, cpu) -> measure(shop, everybody, new Gauge(cpu, report)));
    report.keep(Path.of("bench", "results"));
  }

  /// A first round warms the server up.
  private static void measure(Shop shop, List<Merchant.Pair> everybody, Gauge gauge)
      throws InterruptedException {
    var rounds = Collections.nCopies(ROUNDS, everybody).stream().flatMap(List::stream).toList();
    Times.of(rounds, AT_ONCE, pair -> shop.entitlement(pair, FEATURE));
    gauge.measure("entitlements", rounds, AT_ONCE, pair -> shop.entitlement(pair, FEATURE));
  }
}
