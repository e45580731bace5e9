package dev.midcycle.bench;

import dev.midcycle.db.Database;
import dev.midcycle.db.Login;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.testkit.Copies;
import java.io.IOException;
import java.nio.file.Files;
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
    var folder = Files.createTempDirectory(Path.of("bench", "target"), "data");
    try (var postgres = EmbeddedPostgres.start(folder, line -> {})) {
      Migrations.run(postgres.login());
      try (var database = Database.open(postgres.login(), 2)) {
        var merchant = new Merchant(database.transactions());
        Copies.of(postgres.login()).make(merchant.subscriber(), CUSTOMERS - 1);
        Copies.setClock(postgres.login(), merchant.tenant(), "2026-04-16");
        try (var server = ServerProcess.start(url(postgres.login()))) {
          measure(new Shop(server.base(), merchant.apiKey()), merchant.everybody(), report);
        }
      }
    }
    report.keep(Path.of("bench", "results"));
  }

  /// A first round warms the server up.
  private static void measure(Shop shop, List<Merchant.Pair> everybody, Report report)
      throws InterruptedException {
    var rounds = Collections.nCopies(ROUNDS, everybody).stream().flatMap(List::stream).toList();
    Times.of(rounds, AT_ONCE, pair -> shop.entitlement(pair, FEATURE));
    report.say(
        "entitlements  " + Times.of(rounds, AT_ONCE, pair -> shop.entitlement(pair, FEATURE)));
  }

  private static String url(Login login) {
    return login
        .jdbcUrl()
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://%s:%s@".formatted(login.user(), login.password()));
  }
}
