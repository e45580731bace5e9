package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.db.Database;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.secret.Secrets;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// The application for one command of the operator's: beside a Midcycle that runs, or on its
/// database alone.
final class OneCommand {
  private static final int CONNECTIONS = 2;

  private OneCommand() {}

  /// @param err where it is told what takes a while; what the command is for goes elsewhere
  static <T> T in(Config.Data data, PrintWriter err, Function<Application, T> work) {
    try (var ready = Databases.beside(data, err::println);
        var database = Database.open(ready.login(), CONNECTIONS)) {
      var clock = InstantSource.system();
      var sandbox = new SandboxGateway(clock, Duration.ZERO);
      return work.apply(
          Application.build(
              database.transactions(),
              clock,
              new Application.Around(
                  sandbox,
                  _ -> Optional.empty(),
                  new Secrets(data.keyPlace()),
                  () -> "",
                  new WebhookSender(false))));
    } finally {
      err.flush();
    }
  }
}
