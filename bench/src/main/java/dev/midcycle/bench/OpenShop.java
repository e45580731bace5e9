package dev.midcycle.bench;

import dev.midcycle.db.Database;
import dev.midcycle.db.Login;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.testkit.Copies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/// A merchant with so many customers, half a month after they began, and a server in a process of
/// its own that has them.
final class OpenShop {
  private OpenShop() {}

  interface Measurement {
    void of(Shop shop, List<Merchant.Pair> everybody, Supplier<CpuTime> cpu)
        throws InterruptedException;
  }

  static void with(int customers, Measurement measurement)
      throws IOException, SQLException, InterruptedException {
    var folder = Files.createTempDirectory(Path.of("bench", "target"), "data");
    try (var postgres = EmbeddedPostgres.start(folder, line -> {})) {
      Migrations.run(postgres.login());
      try (var database = Database.open(postgres.login(), 2)) {
        var merchant = new Merchant(database.transactions());
        Copies.of(postgres.login()).make(merchant.subscriber(), customers - 1);
        Copies.setClock(postgres.login(), merchant.tenant(), "2026-04-16");
        try (var owner = owner(postgres.login());
            var server = ServerProcess.start(postgres.login())) {
          var postmaster = CpuTime.postmaster(owner);
          measurement.of(
              new Shop(server.base(), merchant.apiKey()),
              merchant.everybody(),
              () -> CpuTime.now(server.process().toHandle(), postmaster));
        }
      }
    }
  }

  private static Connection owner(Login login) throws SQLException {
    return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
  }
}
