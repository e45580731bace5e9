package dev.midcycle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// How many webhooks go out in a second, to receivers on the same machine, each with its log.
@Tag("long")
class WebhookSpeedTest extends WebhookCase {
  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new SandboxGateway(CLOCK, Duration.ZERO));

  @Override
  Installation installation() {
    return installation;
  }

  @ParameterizedTest
  @CsvSource({"1, 2000", "1, 20000", "10, 3000", "100, 300"})
  void hundreds_go_out_in_a_second(int endpoints, int events) {
    var arrived = new AtomicInteger();
    for (int i = 0; i < endpoints; i++) {
      endpoint("/" + i, "customer.updated");
      receiver.answers(
          "/" + i,
          exchange -> {
            arrived.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
          });
    }
    write(events);
    long begun = System.nanoTime();
    installation.application.events().relay().runAll(() -> true);
    long left = System.nanoTime();
    installation.application.events().dispatch().run(() -> true);
    double seconds = (System.nanoTime() - left) / 1e9;

    assertThat(arrived).hasValue(endpoints * events);
    assertThat(arrived.get() / seconds).isGreaterThan(200);
    LoggerFactory.getLogger(WebhookSpeedTest.class)
        .warn(
            "{} events left for {} endpoints in {} s; {} sent a second",
            events,
            endpoints,
            (left - begun) / 1e9,
            Math.round(arrived.get() / seconds));
  }
}
