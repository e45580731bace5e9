package dev.midcycle.bench;

import dev.midcycle.db.Database;
import dev.midcycle.db.Login;
import dev.midcycle.id.TenantId;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A process that runs the bills of one merchant and does nothing else: what a server does in the
/// background. Takes the database's address, its user and password, the merchant, and how many
/// runners there are to be. It begins, and ends, when it is sent something; it says when it is
/// ready, and the peak of its heap when it is done.
public final class BillRun {
  private BillRun() {}

  public static void main(String... arguments) throws Exception {
    var login = new Login(arguments[0], arguments[1], arguments[2]);
    var tenant = TenantId.parse(arguments[3]).orElseThrow();
    int runners = Integer.parseInt(arguments[4]);
    try (var database = Database.open(login, runners + 1);
        var pool = Executors.newFixedThreadPool(runners)) {
      var runs = Merchant.application(database.transactions()).billing().runs();
      System.out.println("ready");
      System.in.read();
      var begun =
          IntStream.range(0, runners)
              .mapToObj(_ -> pool.submit(() -> runs.run(tenant).size()))
              .toList();
      for (var one : begun) {
        one.get();
      }
      System.out.println(peak());
      // Until whoever measures has looked at it.
      System.in.read();
    }
  }

  /// How to start it.
  static ProcessBuilder process(Login login, TenantId tenant, int runners) {
    var java = ProcessHandle.current().info().command().orElse("java");
    return new ProcessBuilder(
            List.of(
                java,
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BillRun.class.getName(),
                login.jdbcUrl(),
                login.user(),
                login.password(),
                tenant.toString(),
                Integer.toString(runners)))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /// The most of the heap, in bytes: the sum of the pools' peaks, which is at least the peak of the
  /// sum.
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
