package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.config.Config;
import dev.midcycle.db.Transactions;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What goes on by itself works for those who answer, and over transactions of its own.
class BackgroundTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static Application application(Transactions transactions) {
    var clock = InstantSource.system();
    return Application.build(transactions, clock, new SandboxGateway(clock, Duration.ofHours(1)));
  }

  @Test
  void the_application_that_serves_answers_entitlements_from_memory() throws IOException {
    var merchant = installation.merchant("scout");
    var customer = merchant.customer("Harbor");
    try (var trips = installation.database.roundTrips();
        var counted = installation.database.counted(trips)) {
      var serving = application(counted.transactions());
      var patient = application(installation.database.database().background());
      try (var background =
          Background.start(serving, patient, new Config.Keep(4, 30, 365), new Config.Work(1))) {
        assertThat(background).isNotNull();
        var entitlements = serving.usage().entitlements();
        while (trips.of(() -> entitlements.lately(merchant.id(), customer)) > 0) {
          Thread.onSpinWait();
        }
      }
    }
  }
}
