package dev.midcycle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/// Quotes and confirmations of a change of plan by HTTP, against a server in a process of its own.
public final class HttpBench {
  private static final int CUSTOMERS = 3000;
  private static final int ROUNDS = 3;
  private static final int AT_ONCE = 4;

  private HttpBench() {}

  public static void main(String... arguments)
      throws IOException, SQLException, InterruptedException {
    var report =
        new Report(
            "http",
            "Quotes and confirmations of a change of plan by HTTP, %d at once".formatted(AT_ONCE));
    int customers = arguments.length == 0 ? CUSTOMERS : Integer.parseInt(arguments[0]);
    OpenShop.with(
        customers, (shop, everybody, cpu) -> measure(shop, everybody, new Gauge(cpu, report)));
    report.keep(Path.of("bench", "results"));
  }

  /// Half of the customers warm the server up, the other half are measured.
  private static void measure(Shop shop, List<Merchant.Pair> everybody, Gauge gauge)
      throws InterruptedException {
    var half = everybody.size() / 2;
    var warm = everybody.subList(0, half);
    var rest = everybody.subList(half, everybody.size());
    Times.of(warm, AT_ONCE, pair -> shop.quote(pair).nanos());
    var rounds = Collections.nCopies(ROUNDS, rest).stream().flatMap(List::stream).toList();
    gauge.measure("quotes       ", rounds, AT_ONCE, pair -> shop.quote(pair).nanos());
    Times.of(warm, AT_ONCE, pair -> shop.confirm(shop.quote(pair)));
    gauge.measure("confirmations", rest, AT_ONCE, pair -> shop.confirm(shop.quote(pair)));
    gauge.say(
        "Each confirmation is paid first, by the sandbox, and comes after a quote of its own: the rate is of both.");
  }
}
