package dev.midcycle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One bad endpoint of a hundred costs the others nothing.
class WebhookIsolationTest extends WebhookCase {
  private static final int ENDPOINTS = 100;
  private static final int EVENTS = 20;

  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new SandboxGateway(CLOCK, Duration.ZERO));

  @Override
  Installation installation() {
    return installation;
  }

  @Test
  void ninety_nine_have_all_while_one_hangs() throws Exception {
    receiver.answers("/0", exchange -> Thread.sleep(60_000));
    for (int i = 0; i < ENDPOINTS; i++) {
      endpoint("/" + i, "customer.updated");
    }
    for (int i = 0; i < EVENTS; i++) {
      rename("Name " + i);
    }
    installation.application.events().relay().runAll(() -> true);
    long begun = System.nanoTime();
    var sending =
        CompletableFuture.runAsync(
            () -> installation.application.events().dispatch().start(() -> true));
    var took = new ArrayList<Double>();
    while (took.isEmpty() && System.nanoTime() - begun < Duration.ofSeconds(60).toNanos()) {
      Thread.sleep(20);
      if (arrived() == (ENDPOINTS - 1) * EVENTS) {
        took.add((System.nanoTime() - begun) / 1e9);
      }
    }
    sending.join();

    assertThat(took).as("arrived: %d", arrived()).isNotEmpty();
    assertThat(took.getFirst()).as("seconds for all others").isLessThan(10);
    assertThat(receiver.got("/0").size()).as("no more than side by side").isBetween(1, 8);
  }

  private int arrived() {
    int arrived = 0;
    for (int i = 1; i < ENDPOINTS; i++) {
      arrived += receiver.got("/" + i).size();
    }
    return arrived;
  }
}
